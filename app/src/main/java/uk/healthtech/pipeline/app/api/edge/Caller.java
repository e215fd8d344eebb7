package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Who asks for a change and on which terms. A controller takes it as a parameter.
 *
 * @param token that was shown
 * @param key under which asking twice does it once, if the caller gave one
 * @param ifMatch the version tag that the caller saw, without quotes; absent when any will do
 */
public record Caller(
    Actor actor, UUID token, @Nullable IdempotencyKey key, @Nullable String ifMatch) {
  /** The id of what this request makes: under the same key it is the same again. */
  public UUID newId(String kind) {
    return key == null
        ? UUID.randomUUID()
        : Ids.derived(actor.account().toString(), key.key(), kind);
  }

  /** For a command on a part whose tag is its version. */
  public Envelope expectingVersion() {
    return envelope(ifMatch == null ? null : VersionTag.version(ifMatch));
  }

  /** For a command on the progress of the whole, whose version follows the dot of its tag. */
  public Envelope expectingProgress() {
    return envelope(ifMatch == null ? null : VersionTag.progress(ifMatch));
  }

  /** For a command that makes something, of which nobody can have seen a version. */
  public Envelope expectingNothing() {
    if (ifMatch != null) {
      throw NotDone.invalid(
          EdgeProblem.INVALID_HEADER, List.of(new FieldProblem("If-Match", new NotKnownHere())));
    }
    return envelope(null);
  }

  private Envelope envelope(@Nullable Long expected) {
    return Envelope.first(actor, Channel.API, UUID.randomUUID(), key, expected);
  }
}

package uk.healthtech.pipeline.app.api.edge;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Who asks for a change and on which terms. A controller takes it as a parameter.
 *
 * @param key under which asking twice does it once, if the caller gave one
 * @param ifMatch the version tag that the caller saw, without quotes; absent when any will do, and
 *     where the operation is not {@link Versioned}
 */
public record Caller(Actor actor, @Nullable IdempotencyKey key, @Nullable String ifMatch) {
  /**
   * The id of what this request makes: under the same key it is the same again.
   *
   * @param within the id of what it is part of; the same key may be used at two of them
   */
  public UUID newId(String kind, Object... within) {
    if (key == null) {
      return UUID.randomUUID();
    }
    Stream<String> parts = Stream.of(actor.account().toString(), key.key(), kind);
    return Ids.derived(
        Stream.concat(parts, Stream.of(within).map(Object::toString)).toArray(String[]::new));
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
    return envelope(null);
  }

  private Envelope envelope(@Nullable Long expected) {
    return Envelope.first(actor, Channel.API, UUID.randomUUID(), key, expected);
  }
}

package uk.healthtech.pipeline.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What travels beside a command and stands in the metadata of every event that it caused.
 *
 * @param correlation the command that began the chain
 * @param causation the command or event that caused this one
 * @param expected the sequence at which the caller last saw the part that the command touches;
 *     absent when the caller does not mind what came in between
 */
public record Envelope(
    Actor actor,
    Channel channel,
    UUID commandId,
    UUID correlation,
    UUID causation,
    @Nullable IdempotencyKey key,
    @Nullable Long expected) {

  /** An envelope for a request that begins a chain of its own. */
  public static Envelope first(
      Actor actor,
      Channel channel,
      UUID commandId,
      @Nullable IdempotencyKey key,
      @Nullable Long expected) {
    return new Envelope(actor, channel, commandId, commandId, commandId, key, expected);
  }

  /** As text pairs, which is all that every transport carries. */
  public Map<String, String> toMetadata() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("account", actor.account().toString());
    map.put("role", actor.role().name());
    map.put("organisation", actor.organisation().toString());
    map.put("channel", channel.name());
    map.put("command", commandId.toString());
    map.put("correlation", correlation.toString());
    map.put("causation", causation.toString());
    if (key != null) {
      map.put("key", key.key());
      map.put("requestHash", key.requestHash());
    }
    if (expected != null) {
      map.put("expected", expected.toString());
    }
    return map;
  }

  /** Reads back what {@link #toMetadata()} wrote; other entries are passed over. */
  public static Envelope fromMetadata(Map<String, ?> map) {
    Object key = map.get("key");
    Object expected = map.get("expected");
    return new Envelope(
        new Actor(
            AccountId.of(text(map, "account")),
            Role.valueOf(text(map, "role")),
            OrganisationId.of(text(map, "organisation"))),
        Channel.valueOf(text(map, "channel")),
        UUID.fromString(text(map, "command")),
        UUID.fromString(text(map, "correlation")),
        UUID.fromString(text(map, "causation")),
        key == null ? null : new IdempotencyKey(key.toString(), text(map, "requestHash")),
        expected == null ? null : Long.valueOf(expected.toString()));
  }

  private static String text(Map<String, ?> map, String name) {
    return Objects.requireNonNull(map.get(name), name).toString();
  }
}

package uk.healthtech.pipeline.command.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Envelope;

/**
 * What a stream remembers of its own events: how far each part has come, and which requests were
 * answered how.
 *
 * @param versions the sequence of the last event that touched each part
 * @param answers by account and idempotency key, the oldest first
 */
record StreamLog(Map<String, Long> versions, Map<String, Answer> answers) {
  /** How many answers a stream remembers. Older keys have long been given up by their callers. */
  static final int REMEMBERED = 200;

  /** The version of a part before its first event. */
  static final long NEVER = -1;

  static final StreamLog EMPTY = new StreamLog(Map.of(), Map.of());

  /** What a request was answered: the sequence of the last event that it caused. */
  record Answer(String requestHash, long sequence) {}

  /** The log after one more event. */
  StreamLog after(String part, long sequence, Envelope envelope) {
    Map<String, Long> moved = new LinkedHashMap<>(versions);
    moved.put(part, sequence);
    String key = key(envelope);
    if (key == null || envelope.key() == null) {
      return new StreamLog(moved, answers);
    }
    LinkedHashMap<String, Answer> answered = new LinkedHashMap<>(answers);
    answered.put(key, new Answer(envelope.key().requestHash(), sequence));
    if (answered.size() > REMEMBERED) {
      answered.pollFirstEntry();
    }
    return new StreamLog(moved, answered);
  }

  /** What this request was answered before, if it was. */
  @Nullable Answer answered(Envelope envelope) {
    String key = key(envelope);
    return key == null ? null : answers.get(key);
  }

  /** How far the part has come. */
  long version(String part) {
    return versions.getOrDefault(part, NEVER);
  }

  private static @Nullable String key(Envelope envelope) {
    return envelope.key() == null ? null : envelope.actor().account() + " " + envelope.key().key();
  }
}

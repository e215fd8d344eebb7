package uk.healthtech.pipeline.kernel;

/**
 * What became of a command. A refusal is a value and not an exception, because exception types do
 * not survive the way to another process.
 */
public sealed interface Outcome {
  /**
   * It happened and is durable.
   *
   * @param stream where it is recorded
   * @param sequence of the last event that it caused, from 0; a reader that has seen it sees this
   *     command's effect
   */
  record Accepted(String stream, long sequence) implements Outcome {}

  /** It did not happen and left no event. */
  record Refused(Refusal refusal) implements Outcome {}
}

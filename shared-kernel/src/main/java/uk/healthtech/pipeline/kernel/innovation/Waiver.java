package uk.healthtech.pipeline.kernel.innovation;

/**
 * An unmet criterion that a decision passes over, with the reason.
 *
 * @param <T> how the reason is carried: free text on the way in, held text in the event
 */
public record Waiver<T>(CriterionId criterion, T reason) {}

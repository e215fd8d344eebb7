package uk.healthtech.pipeline.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * Where a read model stands.
 *
 * @param position up to which this process has folded all events; 0 before the first
 * @param behind how many positions the event store is ahead of that
 * @param segments how many of its segments this process works on; where another process has them
 *     all, position and behind say nothing
 * @param rebuild the latest rebuild; absent if there was none
 */
public record ReadModelStatus(
    String readModel,
    long position,
    long behind,
    int segments,
    long deadLetters,
    Rebuilds.@Nullable Latest rebuild) {}

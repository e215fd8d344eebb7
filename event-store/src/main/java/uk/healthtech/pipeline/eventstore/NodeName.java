package uk.healthtech.pipeline.eventstore;

/**
 * Under which name this process claims its segments of the event processors. A claim lapses when
 * its owner falls silent, but is taken up again at once under the same name. So where only one
 * process can be at work, its name should be the same after every start.
 */
public record NodeName(String value) {}

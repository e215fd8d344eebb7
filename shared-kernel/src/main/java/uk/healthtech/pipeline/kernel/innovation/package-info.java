/**
 * An innovation's commands, events and the pure rules that decide and explain: stage graph,
 * actions, gate criteria.
 */
@NullMarked
package uk.healthtech.pipeline.kernel.innovation;

import org.jspecify.annotations.NullMarked;

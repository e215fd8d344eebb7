/**
 * Where events live: the storage engine, the logical types under which events are stored, their
 * JSON, their old revisions, and the held texts beside them. Used by both sides.
 */
@NullMarked
package uk.healthtech.pipeline.eventstore;

import org.jspecify.annotations.NullMarked;

/** Proofs of the event store, and the real PostgreSQL that other rooms borrow for theirs. */
@NullMarked
package uk.healthtech.pipeline.eventstore;

import org.jspecify.annotations.NullMarked;

/** Proofs of the history. */
@NullMarked
package uk.healthtech.pipeline.query.history;

import org.jspecify.annotations.NullMarked;

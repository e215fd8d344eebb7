/** Proofs of the read models as a whole, and what the other proofs share. */
@NullMarked
package uk.healthtech.pipeline.query;

import org.jspecify.annotations.NullMarked;

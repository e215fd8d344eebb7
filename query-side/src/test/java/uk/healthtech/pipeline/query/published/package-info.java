/** Proofs of what is public. */
@NullMarked
package uk.healthtech.pipeline.query.published;

import org.jspecify.annotations.NullMarked;

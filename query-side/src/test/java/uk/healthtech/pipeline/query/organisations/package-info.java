/** Proofs of what is told of organisations. */
@NullMarked
package uk.healthtech.pipeline.query.organisations;

import org.jspecify.annotations.NullMarked;

/** Proofs of the versions of proposals. */
@NullMarked
package uk.healthtech.pipeline.query.proposals;

import org.jspecify.annotations.NullMarked;

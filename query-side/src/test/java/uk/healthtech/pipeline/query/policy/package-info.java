/** Proofs of the policy and its versions. */
@NullMarked
package uk.healthtech.pipeline.query.policy;

import org.jspecify.annotations.NullMarked;

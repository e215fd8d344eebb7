/** Proofs of how read models follow events. */
@NullMarked
package uk.healthtech.pipeline.query.projection;

import org.jspecify.annotations.NullMarked;

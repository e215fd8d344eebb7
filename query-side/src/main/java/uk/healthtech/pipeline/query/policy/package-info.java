/** The policy in force and every version before it. */
@NullMarked
package uk.healthtech.pipeline.query.policy;

import org.jspecify.annotations.NullMarked;

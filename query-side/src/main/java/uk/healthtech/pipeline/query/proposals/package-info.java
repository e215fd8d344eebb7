/** Every version of what innovators wrote. */
@NullMarked
package uk.healthtech.pipeline.query.proposals;

import org.jspecify.annotations.NullMarked;

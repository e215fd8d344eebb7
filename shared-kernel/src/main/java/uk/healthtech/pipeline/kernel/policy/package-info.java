/** What leadership has agreed that the rules go by: gate criteria, approvals, deadlines. */
@NullMarked
package uk.healthtech.pipeline.kernel.policy;

import org.jspecify.annotations.NullMarked;

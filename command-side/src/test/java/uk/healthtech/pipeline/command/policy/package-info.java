/** Every command of the policy both ways. */
@NullMarked
package uk.healthtech.pipeline.command.policy;

import org.jspecify.annotations.NullMarked;

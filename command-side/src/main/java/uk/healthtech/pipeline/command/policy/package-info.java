/** The rules by which leadership changes the policy. */
@NullMarked
package uk.healthtech.pipeline.command.policy;

import org.jspecify.annotations.NullMarked;

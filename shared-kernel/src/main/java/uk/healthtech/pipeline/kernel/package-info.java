/**
 * The published language that both sides and every edge share: ids, people, outcomes, refusals and
 * rules on fields. Depends on the JDK and JSpecify only.
 */
@NullMarked
package uk.healthtech.pipeline.kernel;

import org.jspecify.annotations.NullMarked;

/** That days are counted as people in England count them. */
@NullMarked
package uk.healthtech.pipeline.kernel.calendar;

import org.jspecify.annotations.NullMarked;

/** Working days of England, and the clocks of those who are waited for. */
@NullMarked
package uk.healthtech.pipeline.kernel.calendar;

import org.jspecify.annotations.NullMarked;

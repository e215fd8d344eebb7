/** What happens because a day is past, with real databases and steered clocks. */
@NullMarked
package uk.healthtech.pipeline.command.due;

import org.jspecify.annotations.NullMarked;

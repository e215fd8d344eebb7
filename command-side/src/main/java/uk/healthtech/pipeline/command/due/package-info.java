/** What happens because a day is past, with nobody asking for it. */
@NullMarked
package uk.healthtech.pipeline.command.due;

import org.jspecify.annotations.NullMarked;

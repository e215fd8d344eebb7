/** Every command of a place and of a neighbourhood both ways. */
@NullMarked
package uk.healthtech.pipeline.command.place;

import org.jspecify.annotations.NullMarked;

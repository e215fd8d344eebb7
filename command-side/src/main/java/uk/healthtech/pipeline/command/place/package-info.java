/** The rules of places and priority neighbourhoods. */
@NullMarked
package uk.healthtech.pipeline.command.place;

import org.jspecify.annotations.NullMarked;

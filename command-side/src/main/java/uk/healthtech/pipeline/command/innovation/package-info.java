/** The rules of an innovation: its states, what may happen and what follows. */
@NullMarked
package uk.healthtech.pipeline.command.innovation;

import org.jspecify.annotations.NullMarked;

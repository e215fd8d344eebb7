/** The rules of an innovation: who may do what and when, and what follows. */
@NullMarked
package uk.healthtech.pipeline.command.innovation;

import org.jspecify.annotations.NullMarked;

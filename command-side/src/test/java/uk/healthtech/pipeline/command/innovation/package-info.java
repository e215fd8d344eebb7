/** Every command of an innovation both ways, its rules simulated and raced. */
@NullMarked
package uk.healthtech.pipeline.command.innovation;

import org.jspecify.annotations.NullMarked;

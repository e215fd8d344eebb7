/** Every command of a theme both ways. */
@NullMarked
package uk.healthtech.pipeline.command.theme;

import org.jspecify.annotations.NullMarked;

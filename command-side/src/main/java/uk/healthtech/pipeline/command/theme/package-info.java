/** The rules of priority themes. */
@NullMarked
package uk.healthtech.pipeline.command.theme;

import org.jspecify.annotations.NullMarked;

/** What all kinds of streams share. */
@NullMarked
package uk.healthtech.pipeline.command.stream;

import org.jspecify.annotations.NullMarked;

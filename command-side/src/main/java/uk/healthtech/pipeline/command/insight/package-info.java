/** The rules of insights. */
@NullMarked
package uk.healthtech.pipeline.command.insight;

import org.jspecify.annotations.NullMarked;

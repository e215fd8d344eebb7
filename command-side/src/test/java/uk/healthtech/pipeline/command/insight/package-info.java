/** Every command of an insight both ways. */
@NullMarked
package uk.healthtech.pipeline.command.insight;

import org.jspecify.annotations.NullMarked;

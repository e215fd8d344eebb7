/** Every command of an investment both ways. */
@NullMarked
package uk.healthtech.pipeline.command.investment;

import org.jspecify.annotations.NullMarked;

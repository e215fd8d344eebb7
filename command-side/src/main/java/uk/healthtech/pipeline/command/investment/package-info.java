/** The rules of investments. */
@NullMarked
package uk.healthtech.pipeline.command.investment;

import org.jspecify.annotations.NullMarked;

/** Tests of the way to the two sides, over Axon's own buses. */
@NullMarked
package uk.healthtech.pipeline.app.bus;

import org.jspecify.annotations.NullMarked;

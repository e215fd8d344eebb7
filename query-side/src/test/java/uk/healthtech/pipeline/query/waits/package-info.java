/** Tests of what waits for whom. */
@NullMarked
package uk.healthtech.pipeline.query.waits;

import org.jspecify.annotations.NullMarked;

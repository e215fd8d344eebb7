/** Many made-up histories, driven through the whole product from a seed. */
@NullMarked
package uk.healthtech.pipeline.app.simulation;

import org.jspecify.annotations.NullMarked;

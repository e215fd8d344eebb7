/** Money that comes to the region for healthtech. */
@NullMarked
package uk.healthtech.pipeline.query.investments;

import org.jspecify.annotations.NullMarked;

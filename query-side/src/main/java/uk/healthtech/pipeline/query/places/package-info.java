/** Places and priority neighbourhoods. */
@NullMarked
package uk.healthtech.pipeline.query.places;

import org.jspecify.annotations.NullMarked;

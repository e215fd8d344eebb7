/** What must hold of places and priority neighbourhoods. */
@NullMarked
package uk.healthtech.pipeline.kernel.place;

import org.jspecify.annotations.NullMarked;

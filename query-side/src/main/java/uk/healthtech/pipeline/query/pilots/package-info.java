/** Pilots by organisation and status. */
@NullMarked
package uk.healthtech.pipeline.query.pilots;

import org.jspecify.annotations.NullMarked;

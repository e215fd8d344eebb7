/** The organisations that are registered. */
@NullMarked
package uk.healthtech.pipeline.query.organisations;

import org.jspecify.annotations.NullMarked;

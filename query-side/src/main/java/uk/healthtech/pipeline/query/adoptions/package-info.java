/** Adoptions by organisation and status. */
@NullMarked
package uk.healthtech.pipeline.query.adoptions;

import org.jspecify.annotations.NullMarked;

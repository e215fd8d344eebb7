/** Exports: all that a role may see, and the portfolio in the columns that an import reads. */
@NullMarked
package uk.healthtech.pipeline.app.exports;

import org.jspecify.annotations.NullMarked;

/** Imports: files that come in, their dry run, and the recording of what is valid in them. */
@NullMarked
package uk.healthtech.pipeline.app.imports;

import org.jspecify.annotations.NullMarked;

/** Tests of imports and exports as those who use them see them. */
@NullMarked
package uk.healthtech.pipeline.app.imports;

import org.jspecify.annotations.NullMarked;

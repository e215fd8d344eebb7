/** What must hold of the published language as a whole. */
@NullMarked
package uk.healthtech.pipeline.kernel;

import org.jspecify.annotations.NullMarked;

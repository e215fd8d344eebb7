/** Questions that may be asked of the read models, and their answers. */
@NullMarked
package uk.healthtech.pipeline.kernel.query;

import org.jspecify.annotations.NullMarked;

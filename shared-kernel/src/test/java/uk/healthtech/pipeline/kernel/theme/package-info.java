/** What must hold of themes. */
@NullMarked
package uk.healthtech.pipeline.kernel.theme;

import org.jspecify.annotations.NullMarked;

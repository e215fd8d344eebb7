/** Priority themes: what the partners agree to work on together. */
@NullMarked
package uk.healthtech.pipeline.kernel.theme;

import org.jspecify.annotations.NullMarked;

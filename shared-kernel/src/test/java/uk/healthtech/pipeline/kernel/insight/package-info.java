/** What must hold of insights. */
@NullMarked
package uk.healthtech.pipeline.kernel.insight;

import org.jspecify.annotations.NullMarked;

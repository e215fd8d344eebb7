/** What partners share of the needs of citizens and patients. */
@NullMarked
package uk.healthtech.pipeline.kernel.insight;

import org.jspecify.annotations.NullMarked;

/** What partners share of the needs of citizens and patients. */
@NullMarked
package uk.healthtech.pipeline.query.insights;

import org.jspecify.annotations.NullMarked;

/** The read models: what was recorded, laid out for the questions that pages ask. */
@NullMarked
package uk.healthtech.pipeline.query;

import org.jspecify.annotations.NullMarked;

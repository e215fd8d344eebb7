/** What files of portfolios and organisations mean, and that what is written is read again. */
@NullMarked
package uk.healthtech.pipeline.app.portfolio;

import org.jspecify.annotations.NullMarked;

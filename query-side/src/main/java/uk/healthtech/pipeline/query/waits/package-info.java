/** What waits for whoever asks, across innovations. */
@NullMarked
package uk.healthtech.pipeline.query.waits;

import org.jspecify.annotations.NullMarked;

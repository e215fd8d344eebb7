/** What happened, one plain sentence an event. */
@NullMarked
package uk.healthtech.pipeline.query.history;

import org.jspecify.annotations.NullMarked;

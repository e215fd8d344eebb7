/**
 * How every read model follows the events: live, rebuilt beside itself, and mended after a poisoned
 * event.
 */
@NullMarked
package uk.healthtech.pipeline.query.projection;

import org.jspecify.annotations.NullMarked;

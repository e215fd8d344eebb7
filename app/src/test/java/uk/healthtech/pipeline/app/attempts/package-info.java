/** Tests of the log of attempts on a real PostgreSQL. */
@NullMarked
package uk.healthtech.pipeline.app.attempts;

import org.jspecify.annotations.NullMarked;

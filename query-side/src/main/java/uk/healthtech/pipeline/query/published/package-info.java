/** What the public may see, and no more. */
@NullMarked
package uk.healthtech.pipeline.query.published;

import org.jspecify.annotations.NullMarked;

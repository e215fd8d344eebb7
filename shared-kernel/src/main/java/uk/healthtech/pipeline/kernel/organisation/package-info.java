/** Organisations of the region and of England: what registers them and what is recorded. */
@NullMarked
package uk.healthtech.pipeline.kernel.organisation;

import org.jspecify.annotations.NullMarked;

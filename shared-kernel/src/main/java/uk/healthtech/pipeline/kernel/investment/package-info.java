/** Money that comes to the region for healthtech, and the jobs with it. */
@NullMarked
package uk.healthtech.pipeline.kernel.investment;

import org.jspecify.annotations.NullMarked;

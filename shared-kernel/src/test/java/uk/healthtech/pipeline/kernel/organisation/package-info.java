/** What must hold of organisations. */
@NullMarked
package uk.healthtech.pipeline.kernel.organisation;

import org.jspecify.annotations.NullMarked;

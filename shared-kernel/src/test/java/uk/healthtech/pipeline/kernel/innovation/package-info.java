/** What must hold of an innovation's values and pure rules. */
@NullMarked
package uk.healthtech.pipeline.kernel.innovation;

import org.jspecify.annotations.NullMarked;

/** What must hold of investments. */
@NullMarked
package uk.healthtech.pipeline.kernel.investment;

import org.jspecify.annotations.NullMarked;

/** Tests of the product as a whole. */
@NullMarked
package uk.healthtech.pipeline.app;

import org.jspecify.annotations.NullMarked;

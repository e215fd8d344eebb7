/** What the product does for itself when it starts. */
@NullMarked
package uk.healthtech.pipeline.app.boot;

import org.jspecify.annotations.NullMarked;

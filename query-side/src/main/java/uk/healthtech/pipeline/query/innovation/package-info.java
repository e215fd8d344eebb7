/** Everything about one innovation. */
@NullMarked
package uk.healthtech.pipeline.query.innovation;

import org.jspecify.annotations.NullMarked;

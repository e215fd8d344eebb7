/** Tests of what all doors of the API have in common. */
@NullMarked
package uk.healthtech.pipeline.app.api.edge;

import org.jspecify.annotations.NullMarked;

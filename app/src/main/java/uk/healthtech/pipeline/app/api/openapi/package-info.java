/** How the API describes itself. */
@NullMarked
package uk.healthtech.pipeline.app.api.openapi;

import org.jspecify.annotations.NullMarked;

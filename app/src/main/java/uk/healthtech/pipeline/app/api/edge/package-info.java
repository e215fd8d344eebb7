/**
 * What every door of the API has in common: how requests are read and checked, who asks, and how
 * problems are told.
 */
@NullMarked
package uk.healthtech.pipeline.app.api.edge;

import org.jspecify.annotations.NullMarked;

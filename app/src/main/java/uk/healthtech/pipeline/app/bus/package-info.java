/**
 * The way from an edge to the two sides: commands that come back with an outcome, and questions.
 */
@NullMarked
package uk.healthtech.pipeline.app.bus;

import org.jspecify.annotations.NullMarked;

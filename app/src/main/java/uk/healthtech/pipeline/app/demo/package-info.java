/**
 * The demonstration: a made-up portfolio, marked as such everywhere and kept apart from real data.
 */
@NullMarked
package uk.healthtech.pipeline.app.demo;

import org.jspecify.annotations.NullMarked;

/** The demonstration, told once on a real PostgreSQL. */
@NullMarked
package uk.healthtech.pipeline.app.demo;

import org.jspecify.annotations.NullMarked;

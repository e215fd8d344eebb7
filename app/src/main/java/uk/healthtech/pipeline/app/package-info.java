/** The service as a process: the one main class. */
@NullMarked
package uk.healthtech.pipeline.app;

import org.jspecify.annotations.NullMarked;

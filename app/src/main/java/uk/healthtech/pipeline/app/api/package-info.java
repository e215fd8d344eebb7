/** The HTTP API: one small controller a resource, in the words of the domain. */
@NullMarked
package uk.healthtech.pipeline.app.api;

import org.jspecify.annotations.NullMarked;

/** Tests of the HTTP API, each request and answer of which is held against its own description. */
@NullMarked
package uk.healthtech.pipeline.app.api;

import org.jspecify.annotations.NullMarked;

/** Tests of the plain pages as a browser gets them. */
@NullMarked
package uk.healthtech.pipeline.app.pages;

import org.jspecify.annotations.NullMarked;

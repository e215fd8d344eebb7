/** The plain pages that need no script and no sign-in: start, board by token, and problems. */
@NullMarked
package uk.healthtech.pipeline.app.pages;

import org.jspecify.annotations.NullMarked;

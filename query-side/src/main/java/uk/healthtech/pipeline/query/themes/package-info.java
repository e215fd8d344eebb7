/** Priority themes, with how many innovations align to them. */
@NullMarked
package uk.healthtech.pipeline.query.themes;

import org.jspecify.annotations.NullMarked;

/** Who may see which innovation, said once for every question. */
@NullMarked
package uk.healthtech.pipeline.query.visibility;

import org.jspecify.annotations.NullMarked;

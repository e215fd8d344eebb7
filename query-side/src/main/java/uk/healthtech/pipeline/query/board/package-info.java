/** Which innovations stand where. */
@NullMarked
package uk.healthtech.pipeline.query.board;

import org.jspecify.annotations.NullMarked;

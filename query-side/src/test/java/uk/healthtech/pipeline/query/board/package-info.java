/** Proofs of the board. */
@NullMarked
package uk.healthtech.pipeline.query.board;

import org.jspecify.annotations.NullMarked;

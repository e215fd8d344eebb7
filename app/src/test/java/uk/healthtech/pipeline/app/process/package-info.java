/** Proofs on the product as people run it: a process of its own, killed and started again. */
@NullMarked
package uk.healthtech.pipeline.app.process;

import org.jspecify.annotations.NullMarked;

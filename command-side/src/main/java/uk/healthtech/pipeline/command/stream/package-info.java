/**
 * What the streams have in common: deciding, remembering answers and versions, and the way from
 * Axon's bus to the rules.
 */
@NullMarked
package uk.healthtech.pipeline.command.stream;

import org.jspecify.annotations.NullMarked;

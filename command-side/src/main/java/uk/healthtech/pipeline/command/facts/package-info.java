/** What a decision may know from other streams. */
@NullMarked
package uk.healthtech.pipeline.command.facts;

import org.jspecify.annotations.NullMarked;

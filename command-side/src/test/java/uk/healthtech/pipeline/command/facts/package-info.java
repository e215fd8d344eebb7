/** What decisions may know from other streams, read from a real store. */
@NullMarked
package uk.healthtech.pipeline.command.facts;

import org.jspecify.annotations.NullMarked;

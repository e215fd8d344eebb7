/** The rules of an organisation's record. */
@NullMarked
package uk.healthtech.pipeline.command.organisation;

import org.jspecify.annotations.NullMarked;

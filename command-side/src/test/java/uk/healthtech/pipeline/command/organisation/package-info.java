/** Every command of an organisation both ways. */
@NullMarked
package uk.healthtech.pipeline.command.organisation;

import org.jspecify.annotations.NullMarked;

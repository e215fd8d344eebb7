/** Every command of an account both ways. */
@NullMarked
package uk.healthtech.pipeline.command.account;

import org.jspecify.annotations.NullMarked;

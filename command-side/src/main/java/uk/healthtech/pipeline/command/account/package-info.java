/** The rules of accounts and their grants. */
@NullMarked
package uk.healthtech.pipeline.command.account;

import org.jspecify.annotations.NullMarked;

/**
 * Accounts and the roles they are granted. Names and credentials are not here: events carry ids,
 * not people.
 */
@NullMarked
package uk.healthtech.pipeline.kernel.account;

import org.jspecify.annotations.NullMarked;

/**
 * Who is asking: accounts, passwords, access tokens and the grants in force. Names live here and in
 * no event.
 */
@NullMarked
package uk.healthtech.pipeline.app.signin;

import org.jspecify.annotations.NullMarked;

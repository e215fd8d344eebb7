/** What the tests of the command side share: people, places and the way scenarios are told. */
@NullMarked
package uk.healthtech.pipeline.command;

import org.jspecify.annotations.NullMarked;

/** What the rules of insights, themes, investments and places share. */
@NullMarked
package uk.healthtech.pipeline.command.region;

import org.jspecify.annotations.NullMarked;

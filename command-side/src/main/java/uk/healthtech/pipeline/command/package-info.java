/** The side that decides: per stream one folder of states and rules, and how Axon reaches them. */
@NullMarked
package uk.healthtech.pipeline.command;

import org.jspecify.annotations.NullMarked;

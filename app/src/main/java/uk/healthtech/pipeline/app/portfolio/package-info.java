/**
 * The file format of portfolio and organisation imports and exports: reading tables, telling what
 * their rows mean or what is wrong with them, and writing them. Pure code, without Spring, database
 * or HTTP.
 */
@NullMarked
package uk.healthtech.pipeline.app.portfolio;

import org.jspecify.annotations.NullMarked;

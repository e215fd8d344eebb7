/**
 * Starting the product: its database, which sides this process plays, and what a first start brings
 * in.
 */
@NullMarked
package uk.healthtech.pipeline.app.boot;

import org.jspecify.annotations.NullMarked;

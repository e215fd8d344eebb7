/** What the queries for lists share: conditions, words to search for, and pages. */
@NullMarked
package uk.healthtech.pipeline.query.listing;

import org.jspecify.annotations.NullMarked;

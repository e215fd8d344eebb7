/**
 * The record of what was tried and did not happen. Refusals leave no event, so this log is what an
 * auditor reads for them.
 */
@NullMarked
package uk.healthtech.pipeline.app.attempts;

import org.jspecify.annotations.NullMarked;

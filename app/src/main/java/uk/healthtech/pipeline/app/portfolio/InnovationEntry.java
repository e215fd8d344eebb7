package uk.healthtech.pipeline.app.portfolio;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;

/**
 * What the rows of one reference mean.
 *
 * @param lead to be registered first, since it is not on record; absent where it is
 */
public record InnovationEntry(RecordHistory history, @Nullable RegisterOrganisation lead) {}

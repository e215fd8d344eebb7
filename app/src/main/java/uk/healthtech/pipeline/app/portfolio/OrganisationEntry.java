package uk.healthtech.pipeline.app.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;

/**
 * What a row of an organisation file asks for.
 *
 * @param first registering it, or its new name and what else is new of it, in this order
 * @param last its closing, to be sent after the {@code first} of all rows: its successor may stand
 *     further down
 */
public record OrganisationEntry(List<OrganisationCommand> first, @Nullable CloseOrganisation last) {
  public OrganisationEntry {
    first = List.copyOf(first);
  }
}

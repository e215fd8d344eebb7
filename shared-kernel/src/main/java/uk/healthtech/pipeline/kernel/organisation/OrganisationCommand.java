package uk.healthtech.pipeline.kernel.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;

/** A wish to change the record of an organisation. */
public sealed interface OrganisationCommand extends Command {
  OrganisationId organisation();

  @Override
  default String stream() {
    return organisation().toString();
  }

  /** Enter an organisation; its id derives from its code or number, so that it is entered once. */
  record RegisterOrganisation(OrganisationId organisation, Organisation details)
      implements OrganisationCommand {}

  /**
   * Put right what is known of it, or bring it up to date. Its name changes by {@link
   * RenameOrganisation}; its code and number stay, since its id derives from them.
   */
  record ReviseOrganisation(OrganisationId organisation, Organisation details)
      implements OrganisationCommand {}

  /**
   * Record its new name; what happened before keeps the old one.
   *
   * @param source where that was taken from
   * @param occurredOn the first day of the new name; absent for today
   */
  record RenameOrganisation(
      OrganisationId organisation, String name, String source, @Nullable LocalDate occurredOn)
      implements OrganisationCommand {}

  /**
   * Record that it is no more: it closed, or merged into another.
   *
   * @param successor the organisation that took its work over, if one did
   * @param source where that was taken from
   * @param occurredOn the first day without it; absent for today
   */
  record CloseOrganisation(
      OrganisationId organisation,
      @Nullable OrganisationId successor,
      String source,
      @Nullable LocalDate occurredOn)
      implements OrganisationCommand {}

  /** Undo a closure that was recorded by mistake. */
  record ReopenOrganisation(
      OrganisationId organisation, FreeText reason, @Nullable LocalDate occurredOn)
      implements OrganisationCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}

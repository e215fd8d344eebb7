package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Where an adoption stands, with only what it can have there. */
sealed interface Adoption {
  AdoptionId id();

  OrganisationId organisation();

  AdoptionStatus status();

  /** The day of the latest step in it; reach is reported of periods and moves nothing. */
  LocalDate lastOn();

  /** Planned, not yet in use. */
  record Planned(AdoptionId id, OrganisationId organisation, LocalDate plannedOn)
      implements Adoption {
    @Override
    public LocalDate lastOn() {
      return plannedOn;
    }

    @Override
    public AdoptionStatus status() {
      return AdoptionStatus.PLANNED;
    }
  }

  /** In routine use. */
  record Live(AdoptionId id, OrganisationId organisation, LocalDate since, List<Period> reported)
      implements Adoption {
    @Override
    public LocalDate lastOn() {
      return since;
    }

    @Override
    public AdoptionStatus status() {
      return AdoptionStatus.LIVE;
    }
  }
}

package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Where a pilot stands, with only what it can have there. */
sealed interface Pilot {
  PilotId id();

  OrganisationId organisation();

  PilotStatus status();

  /** The day of the latest that happened in it. */
  LocalDate lastOn();

  /** Waiting for the organisation's decision. */
  record Requested(
      PilotId id, OrganisationId organisation, PilotPlan<HeldText> plan, LocalDate requestedOn)
      implements Pilot {
    @Override
    public LocalDate lastOn() {
      return requestedOn;
    }

    @Override
    public PilotStatus status() {
      return PilotStatus.REQUESTED;
    }
  }

  /** Agreed to, to start by a day. */
  record Approved(
      PilotId id,
      OrganisationId organisation,
      PilotPlan<HeldText> plan,
      LocalDate approvedOn,
      LocalDate startBy)
      implements Pilot {
    @Override
    public LocalDate lastOn() {
      return approvedOn;
    }

    @Override
    public PilotStatus status() {
      return PilotStatus.APPROVED;
    }
  }

  /** Turned down. */
  record Declined(PilotId id, OrganisationId organisation, LocalDate lastOn) implements Pilot {
    @Override
    public PilotStatus status() {
      return PilotStatus.DECLINED;
    }
  }

  /** Begun; measures are being read. */
  record Running(
      PilotId id,
      OrganisationId organisation,
      PilotPlan<HeldText> plan,
      LocalDate startedOn,
      LocalDate lastOn)
      implements Pilot {
    @Override
    public PilotStatus status() {
      return PilotStatus.RUNNING;
    }
  }

  /** Ended with findings. */
  record Completed(PilotId id, OrganisationId organisation, LocalDate completedOn)
      implements Pilot {
    @Override
    public LocalDate lastOn() {
      return completedOn;
    }

    @Override
    public PilotStatus status() {
      return PilotStatus.COMPLETED;
    }
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** A step of one innovation. When it was recorded stands beside it, stamped by the store. */
public sealed interface InnovationEvent extends Event {
  InnovationId innovation();

  /** The day it happened, as stated or else the day of recording in England. */
  LocalDate occurredOn();

  /** The part of the innovation that it touched. */
  Part part();

  @Override
  default String stream() {
    return innovation().toString();
  }

  /** An innovator began a proposal. */
  record ProposalStarted(
      InnovationId innovation, OrganisationId owner, Proposal proposal, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Fields of the proposal changed; the event carries only what changed. */
  record ProposalRevised(InnovationId innovation, ProposalChanges changes, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** The proposal was handed in for screening. */
  record ProposalSubmitted(InnovationId innovation, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The programme office sent the proposal back for changes. */
  record ProposalReturned(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The screening gate was passed. */
  record ProposalAccepted(
      InnovationId innovation,
      HeldText reason,
      List<CriterionResult> criteria,
      LocalDate occurredOn)
      implements InnovationEvent {
    public ProposalAccepted {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The programme office turned the proposal down. */
  record ProposalDeclined(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The programme office judged it ready for testing. */
  record ReadinessGatePassed(
      InnovationId innovation,
      HeldText reason,
      List<CriterionResult> criteria,
      LocalDate occurredOn)
      implements InnovationEvent {
    public ReadinessGatePassed {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The innovator asked an organisation for a pilot, known by that ODS code on that day. */
  record PilotRequested(
      InnovationId innovation,
      PilotId pilot,
      OrganisationId organisation,
      OdsCode ods,
      PilotPlan<HeldText> plan,
      LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** The organisation agreed to the pilot. */
  record PilotApproved(
      InnovationId innovation,
      PilotId pilot,
      List<HeldText> conditions,
      LocalDate startBy,
      LocalDate occurredOn)
      implements InnovationEvent {
    public PilotApproved {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** The organisation turned the pilot down. */
  record PilotDeclined(
      InnovationId innovation, PilotId pilot, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** The pilot began. */
  record PilotStarted(InnovationId innovation, PilotId pilot, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** One of the pilot's measures was read on the day it occurred. */
  record ReadingRecorded(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      BigDecimal value,
      LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** The pilot ended with findings and a recommendation. */
  record PilotCompleted(
      InnovationId innovation,
      PilotId pilot,
      HeldText findings,
      Recommendation recommendation,
      LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** Leadership decided that it goes to deployment. */
  record EvaluationGatePassed(
      InnovationId innovation,
      HeldText reason,
      Meeting meeting,
      List<CriterionResult> criteria,
      LocalDate occurredOn)
      implements InnovationEvent {
    public EvaluationGatePassed {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** An organisation plans to adopt it, known by that ODS code on that day. */
  record AdoptionPlanned(
      InnovationId innovation,
      AdoptionId adoption,
      OrganisationId organisation,
      OdsCode ods,
      LocalDate goLiveOn,
      LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /** It came into routine use at these sites. */
  record AdoptionWentLive(
      InnovationId innovation, AdoptionId adoption, List<String> sites, LocalDate occurredOn)
      implements InnovationEvent {
    public AdoptionWentLive {
      sites = List.copyOf(sites);
    }

    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /** How many patients it reached in a period; the same period again corrects. */
  record ReachReported(
      InnovationId innovation,
      AdoptionId adoption,
      Period period,
      int patients,
      LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /**
   * Leadership confirmed that it is in routine use across the region; the criteria name the trusts
   * that counted.
   */
  record AtScaleConfirmed(
      InnovationId innovation,
      HeldText reason,
      Meeting meeting,
      List<CriterionResult> criteria,
      LocalDate occurredOn)
      implements InnovationEvent {
    public AtScaleConfirmed {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The innovator took it back. */
  record InnovationWithdrawn(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The programme office let it rest. */
  record InnovationPutOnHold(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** It was taken up again where it had been held. */
  record InnovationResumed(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** The programme office ended it for good. */
  record InnovationStopped(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements InnovationEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }
}

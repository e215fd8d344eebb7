package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

/**
 * A wish to change one innovation. Each states the day it happened where a person may say so;
 * absent, it is the day of recording.
 */
public sealed interface InnovationCommand extends Command {
  InnovationId innovation();

  /** The day it happened, where the person states one. */
  @Nullable LocalDate occurredOn();

  /** Its line in the table of who may do what and when. */
  Action action();

  /** The part of the innovation that it touches. */
  Part part();

  @Override
  default String stream() {
    return innovation().toString();
  }

  /** Begin a proposal; the acting organisation becomes its owner. */
  record StartProposal(InnovationId innovation, Proposal proposal, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.START_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Change fields of the proposal. */
  record ReviseProposal(
      InnovationId innovation, ProposalChanges changes, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.REVISE_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Hand the complete proposal in for screening. */
  record SubmitProposal(InnovationId innovation, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.SUBMIT_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /** Send the proposal back for changes. */
  record ReturnProposal(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.RETURN_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Pass the screening gate. */
  record AcceptProposal(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.ACCEPT_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Turn the proposal down at screening. */
  record DeclineProposal(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.DECLINE_PROPOSAL;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Judge the innovation ready for testing. */
  record PassReadinessGate(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.PASS_READINESS_GATE;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Ask one NHS organisation for a pilot. */
  record RequestPilot(
      InnovationId innovation,
      PilotId pilot,
      OdsCode at,
      PilotPlan<FreeText> plan,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    /** No measure may carry a number that nothing could keep. */
    public RequestPilot {
      for (Measure measure : plan.measures()) {
        Decimals.require(measure.baseline());
        Decimals.require(measure.target());
      }
    }

    @Override
    public Action action() {
      return Action.REQUEST_PILOT;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(plan.objectives());
    }
  }

  /** Agree to the pilot, to start by a day, on conditions if any. */
  record ApprovePilot(
      InnovationId innovation,
      PilotId pilot,
      List<FreeText> conditions,
      LocalDate startBy,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    public ApprovePilot {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Action action() {
      return Action.APPROVE_PILOT;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }

    @Override
    public List<FreeText> texts() {
      return conditions;
    }
  }

  /** Turn the pilot down. */
  record DeclinePilot(
      InnovationId innovation, PilotId pilot, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.DECLINE_PILOT;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Begin the approved pilot. */
  record StartPilot(InnovationId innovation, PilotId pilot, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.START_PILOT;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** Record what one of the pilot's measures read on a day. */
  record RecordReading(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      BigDecimal value,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    /** The value must be one that can be kept. */
    public RecordReading {
      Decimals.require(value);
    }

    @Override
    public Action action() {
      return Action.RECORD_READING;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** End the pilot with its findings. */
  record CompletePilot(
      InnovationId innovation,
      PilotId pilot,
      FreeText findings,
      Recommendation recommendation,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.COMPLETE_PILOT;
    }

    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(findings);
    }
  }

  /** Decide that it goes to deployment. */
  record PassEvaluationGate(
      InnovationId innovation, FreeText reason, Meeting meeting, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.PASS_EVALUATION_GATE;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Plan to adopt it at the acting organisation, going live on a day. */
  record PlanAdoption(
      InnovationId innovation,
      AdoptionId adoption,
      LocalDate goLiveOn,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.PLAN_ADOPTION;
    }

    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /** Report that it is in routine use at these sites. */
  record GoLive(
      InnovationId innovation,
      AdoptionId adoption,
      List<String> sites,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    public GoLive {
      sites = List.copyOf(sites);
    }

    @Override
    public Action action() {
      return Action.GO_LIVE;
    }

    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /** Report how many patients it reached in a period; the same period again corrects. */
  record ReportReach(
      InnovationId innovation,
      AdoptionId adoption,
      Period period,
      int patients,
      @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.REPORT_REACH;
    }

    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }

  /** Confirm that it counts as at scale. */
  record ConfirmAtScale(
      InnovationId innovation, FreeText reason, Meeting meeting, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.CONFIRM_AT_SCALE;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take the innovation back. */
  record WithdrawInnovation(
      InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.WITHDRAW;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Let it rest until it is resumed. */
  record PutOnHold(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.PUT_ON_HOLD;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take it up again where it was held. */
  record ResumeInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.RESUME;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** End it for good. */
  record StopInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements InnovationCommand {
    @Override
    public Action action() {
      return Action.STOP;
    }

    @Override
    public Part part() {
      return Part.PROGRESS;
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}

package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.FIRST_DAYS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;

/** One command for every action; those on a pilot or adoption are for the one at Leeds. */
final class Wishes {
  static final BigDecimal READING = new BigDecimal("2.90");
  static final ProposalChanges NEW_NAME =
      new ProposalChanges("Wound care from home", null, null, null);

  private Wishes() {}

  /** Asks for it to have happened today. */
  static InnovationCommand ask(Action action) {
    return ask(action, null);
  }

  /** Asks for it, stating the day. */
  static InnovationCommand ask(Action action, @Nullable LocalDate on) {
    PilotId pilot = pilotAt(LEEDS_TEACHING);
    AdoptionId adoption = adoptionAt(LEEDS_TEACHING);
    return switch (action) {
      case START_PROPOSAL -> new StartProposal(INNOVATION, PROPOSAL, on);
      case REVISE_PROPOSAL -> new ReviseProposal(INNOVATION, NEW_NAME, on);
      case SUBMIT_PROPOSAL -> new SubmitProposal(INNOVATION, on);
      case RETURN_PROPOSAL -> new ReturnProposal(INNOVATION, REASON, on);
      case ACCEPT_PROPOSAL -> new AcceptProposal(INNOVATION, REASON, on);
      case DECLINE_PROPOSAL -> new DeclineProposal(INNOVATION, REASON, on);
      case PASS_READINESS_GATE -> new PassReadinessGate(INNOVATION, REASON, on);
      case REQUEST_PILOT -> new RequestPilot(INNOVATION, pilot, LEEDS_CODE, PLAN, on);
      case APPROVE_PILOT ->
          new ApprovePilot(INNOVATION, pilot, List.of(CONDITION), Days.START_BY, on);
      case DECLINE_PILOT -> new DeclinePilot(INNOVATION, pilot, REASON, on);
      case START_PILOT -> new StartPilot(INNOVATION, pilot, on);
      case RECORD_READING -> new RecordReading(INNOVATION, pilot, VISITS.name(), READING, on);
      case COMPLETE_PILOT ->
          new CompletePilot(INNOVATION, pilot, FINDINGS, Recommendation.ADOPT, on);
      case PASS_EVALUATION_GATE -> new PassEvaluationGate(INNOVATION, REASON, MEETING, on);
      case PLAN_ADOPTION -> new PlanAdoption(INNOVATION, adoption, Days.START_BY, on);
      case GO_LIVE -> new GoLive(INNOVATION, adoption, List.of("Main site"), on);
      case REPORT_REACH -> new ReportReach(INNOVATION, adoption, FIRST_DAYS, 12, on);
      case CONFIRM_AT_SCALE -> new ConfirmAtScale(INNOVATION, REASON, MEETING, on);
      case WITHDRAW -> new WithdrawInnovation(INNOVATION, REASON, on);
      case PUT_ON_HOLD -> new PutOnHold(INNOVATION, REASON, on);
      case RESUME -> new ResumeInnovation(INNOVATION, REASON, on);
      case STOP -> new StopInnovation(INNOVATION, REASON, on);
    };
  }
}

package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Waiting;

/** What comes next: who is waited for, and what the reader may do. */
final class NextView {
  private NextView() {}

  /** Somebody is waited for. */
  @Schema(description = "Somebody is waited for.")
  record WaitingView(
      Action action,
      @Schema(example = "approve the pilot") String label,
      Role role,
      @Schema(example = "trust approver") String roleLabel,
      @Nullable OrganisationView organisation,
      @Schema(description = "The pilot, adoption, condition or standard concerned.")
          @Nullable UUID of,
      @Schema(description = "From which day on.") LocalDate since,
      @Schema(description = "The last day; null where there is none, or while the clock stands.")
          @Nullable LocalDate dueOn,
      @Schema(description = "How near that day is; null where nothing is due by any day.")
          @Nullable Dueness dueness) {
    static WaitingView of(Waiting waiting, Look look) {
      return new WaitingView(
          waiting.action(),
          look.prose().word(waiting.action()),
          waiting.role(),
          look.prose().word(waiting.role()),
          waiting.organisation() == null ? null : look.organisation(waiting.organisation()),
          id(waiting.part()),
          waiting.since(),
          waiting.dueOn(),
          waiting.dueness());
    }
  }

  /** One thing that the reader may do now. */
  @Schema(description = "One thing that you may do now, and where.")
  record AllowedView(
      Action action,
      @Schema(example = "approve the pilot") String label,
      @Schema(example = "POST") String method,
      @Schema(
              description = "Where it takes a further id, that id’s name stands in braces.",
              example =
                  "/api/v1/innovations/5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10/pilots/"
                      + "0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d/approval")
          String href) {
    static AllowedView of(InnovationId innovation, Allowed allowed, Look look) {
      return new AllowedView(
          allowed.action(),
          look.prose().word(allowed.action()),
          NextView.method(allowed.action()),
          "/api/v1/innovations/" + innovation + door(allowed.action(), id(allowed.part())));
    }
  }

  /** How an action on an innovation is asked for. */
  static String method(Action action) {
    return action == Action.REVISE_PROPOSAL ? "PATCH" : "POST";
  }

  /** Where an action on an innovation is asked for. */
  static String door(Action action, @Nullable UUID of) {
    return switch (action) {
      case START_PROPOSAL -> "";
      case REVISE_PROPOSAL -> "/proposal";
      case SUBMIT_PROPOSAL -> "/submission";
      case RETURN_PROPOSAL, ACCEPT_PROPOSAL, DECLINE_PROPOSAL -> "/screening";
      case RECORD_STANDARD -> "/standards";
      case RETRACT_STANDARD -> "/standards/" + of + "/retraction";
      case RECORD_EVIDENCE -> "/evidence";
      case RETRACT_EVIDENCE -> "/evidence/" + of + "/retraction";
      case PASS_READINESS_GATE -> "/readiness";
      case PASS_EVALUATION_GATE -> "/evaluation";
      case CONFIRM_AT_SCALE -> "/scale";
      case DEFER_GATE -> "/deferral";
      case SEND_BACK -> "/step-back";
      case MEET_CONDITION -> "/conditions/" + of + "/met";
      case EXTEND_CONDITION -> "/conditions/" + of + "/extension";
      case BREACH_CONDITION -> "/conditions/" + of + "/breach";
      case REQUEST_PILOT -> "/pilots";
      case ASK_QUESTION -> "/pilots/" + of + "/questions";
      case ANSWER_QUESTION -> "/pilots/" + of + "/questions/{question}/answer";
      case APPROVE_PILOT -> "/pilots/" + of + "/approval";
      case CONFIRM_APPROVAL -> "/pilots/" + of + "/confirmation";
      case DECLINE_PILOT -> "/pilots/" + of + "/refusal";
      case START_PILOT -> "/pilots/" + of + "/start";
      case RECORD_READING -> "/pilots/" + of + "/readings";
      case CORRECT_READING -> "/pilots/" + of + "/readings/correction";
      case RAISE_INCIDENT -> "/pilots/" + of + "/incidents";
      case RESOLVE_INCIDENT -> "/pilots/" + of + "/incidents/{incident}/resolution";
      case SUSPEND_PILOT -> "/pilots/" + of + "/suspension";
      case RESUME_PILOT -> "/pilots/" + of + "/resumption";
      case COMPLETE_PILOT -> "/pilots/" + of + "/completion";
      case STOP_PILOT -> "/pilots/" + of + "/stop";
      // The clock's own, which nobody asks for; and what an import does, which has its own address.
      case EXPIRE_APPROVAL, RECORD_HISTORY -> "";
      case PLAN_ADOPTION -> "/adoptions";
      case GO_LIVE -> "/adoptions/" + of + "/live";
      case REPORT_REACH -> "/adoptions/" + of + "/reach";
      case RECORD_BENEFIT -> "/adoptions/" + of + "/benefits";
      case RETRACT_BENEFIT -> "/adoptions/" + of + "/benefits/{benefit}/retraction";
      case WITHDRAW_ADOPTION -> "/adoptions/" + of + "/withdrawal";
      case WITHDRAW -> "/withdrawal";
      case PUT_ON_HOLD -> "/hold";
      case RESUME -> "/resumption";
      case STOP -> "/stop";
      case RETIRE -> "/retirement";
      case REOPEN -> "/reopening";
      case AGREE_TO_PUBLICATION -> "/publication/agreement";
      case WITHDRAW_AGREEMENT -> "/publication/agreement/withdrawal";
      case PUBLISH -> "/publication";
      case WITHDRAW_PUBLICATION -> "/publication/withdrawal";
      case OFFER_TRANSFER -> "/transfer";
      case ACCEPT_TRANSFER -> "/transfer/acceptance";
      case DECLINE_TRANSFER -> "/transfer/refusal";
      case CANCEL_TRANSFER -> "/transfer/cancellation";
      case INVITE_COLLABORATOR -> "/collaborators";
      case REMOVE_COLLABORATOR -> "/collaborators/{collaborator}/removal";
    };
  }

  private static @Nullable UUID id(Part part) {
    return switch (part) {
      case Part.OfPilot(var pilot) -> pilot.value();
      case Part.OfAdoption(var adoption) -> adoption.value();
      case Part.OfStandard(var standard) -> standard.value();
      case Part.OfEvidence(var evidence) -> evidence.value();
      case Part.OfCondition(var condition) -> condition.value();
      case Part.OfProposal _, Part.OfProgress _, Part.OfPublication _, Part.OfTeam _ -> null;
    };
  }
}

package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Allowed;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;

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
      @Schema(description = "The pilot or adoption concerned.") @Nullable UUID of) {
    static WaitingView of(Waiting waiting, Look look) {
      return new WaitingView(
          waiting.action(),
          look.prose().word(waiting.action()),
          waiting.role(),
          look.prose().word(waiting.role()),
          waiting.organisation() == null ? null : look.organisation(waiting.organisation()),
          id(waiting.part()));
    }
  }

  /** One thing that the reader may do now. */
  @Schema(description = "One thing that you may do now, and where.")
  record AllowedView(
      Action action,
      @Schema(example = "approve the pilot") String label,
      @Schema(example = "POST") String method,
      @Schema(
              example =
                  "/api/v1/innovations/5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10/pilots/"
                      + "0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d/approval")
          String href) {
    static AllowedView of(InnovationId innovation, Allowed allowed, Look look) {
      return new AllowedView(
          allowed.action(),
          look.prose().word(allowed.action()),
          allowed.action() == Action.REVISE_PROPOSAL ? "PATCH" : "POST",
          "/api/v1/innovations/" + innovation + door(allowed.action(), id(allowed.part())));
    }
  }

  /** Where an action on an innovation is asked for. */
  private static String door(Action action, @Nullable UUID of) {
    return switch (action) {
      case START_PROPOSAL -> "";
      case REVISE_PROPOSAL -> "/proposal";
      case SUBMIT_PROPOSAL -> "/submission";
      case RETURN_PROPOSAL, ACCEPT_PROPOSAL, DECLINE_PROPOSAL -> "/screening";
      case PASS_READINESS_GATE -> "/readiness";
      case REQUEST_PILOT -> "/pilots";
      case APPROVE_PILOT -> "/pilots/" + of + "/approval";
      case DECLINE_PILOT -> "/pilots/" + of + "/refusal";
      case START_PILOT -> "/pilots/" + of + "/start";
      case RECORD_READING -> "/pilots/" + of + "/readings";
      case COMPLETE_PILOT -> "/pilots/" + of + "/completion";
      case PASS_EVALUATION_GATE -> "/evaluation";
      case PLAN_ADOPTION -> "/adoptions";
      case GO_LIVE -> "/adoptions/" + of + "/live";
      case REPORT_REACH -> "/adoptions/" + of + "/reach";
      case CONFIRM_AT_SCALE -> "/scale";
      case WITHDRAW -> "/withdrawal";
      case PUT_ON_HOLD -> "/hold";
      case RESUME -> "/resumption";
      case STOP -> "/stop";
    };
  }

  private static @Nullable UUID id(Part part) {
    return switch (part) {
      case Part.OfPilot(var pilot) -> pilot.value();
      case Part.OfAdoption(var adoption) -> adoption.value();
      case Part.OfProposal _, Part.OfProgress _ -> null;
    };
  }
}

package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ReopenInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.RetireInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;

/** What halts, ends or takes up an innovation as a whole. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}")
@Tag(name = "Course", description = "Holds, ends and new starts")
final class CourseController {
  private final Acts acts;

  CourseController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/withdrawal")
  @Versioned
  @Operation(summary = "Withdraw the innovation")
  ResponseEntity<Done> withdraw(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, WithdrawInnovation::new);
  }

  @PostMapping("/hold")
  @Versioned
  @Operation(summary = "Put the innovation on hold", description = "All its clocks stand.")
  ResponseEntity<Done> hold(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, PutOnHold::new);
  }

  @PostMapping("/resumption")
  @Versioned
  @Operation(summary = "Resume it where it was held")
  ResponseEntity<Done> resume(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, ResumeInnovation::new);
  }

  @PostMapping("/stop")
  @Versioned
  @Operation(summary = "Stop the innovation for good")
  ResponseEntity<Done> stop(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, StopInnovation::new);
  }

  @PostMapping("/retirement")
  @Versioned
  @Operation(
      summary = "End its use after it was deployed",
      description = "By the programme office alone.")
  ResponseEntity<Done> retire(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, RetireInnovation::new);
  }

  @PostMapping("/reopening")
  @Versioned
  @Operation(
      summary = "Take up again what had ended",
      description =
          "It goes on in the stage that was left. By the programme office, or by the owner who had"
              + " withdrawn it.")
  ResponseEntity<Done> reopen(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return move(innovation, body, caller, ReopenInnovation::new);
  }

  private interface Move {
    CourseCommand command(InnovationId innovation, FreeText reason, @Nullable LocalDate on);
  }

  private ResponseEntity<Done> move(
      InnovationId innovation, Because body, Caller caller, Move move) {
    return acts.change(
        body.make((reason, on) -> move.command(innovation, reason, on)),
        caller.expectingProgress());
  }
}

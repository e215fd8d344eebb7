package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.AgreeToPublication;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.Publish;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawAgreement;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawPublication;

/** Whether the public may see an innovation: its innovator agrees, the office shows it. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/publication")
@Tag(name = "Publication", description = "Nothing is public until two sides want it")
final class PublicationController {
  private final Acts acts;

  PublicationController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/agreement")
  @Versioned
  @Operation(
      summary = "Agree that it may be published",
      description =
          "Name, summary, category, themes, stage with dates, lead organisation and adopting"
              + " organisations become public once the programme office publishes it, and no more. The agreement"
              + " is yours alone: it ends when another organisation takes the innovation over.")
  ResponseEntity<Done> agree(
      @PathVariable InnovationId innovation,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(
        new AgreeToPublication(innovation, Dated.day(body)), caller.expectingVersion());
  }

  @PostMapping("/agreement/withdrawal")
  @Versioned
  @Operation(
      summary = "Agree no longer",
      description = "What is published is taken down: within a minute nobody is shown it.")
  ResponseEntity<Done> disagree(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new WithdrawAgreement(innovation, reason, on)),
        caller.expectingVersion());
  }

  @PostMapping
  @Versioned
  @Operation(summary = "Show it to the public")
  ResponseEntity<Done> publish(
      @PathVariable InnovationId innovation,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(new Publish(innovation, Dated.day(body)), caller.expectingVersion());
  }

  @PostMapping("/withdrawal")
  @Versioned
  @Operation(
      summary = "Take it down from public view",
      description = "Within a minute nobody is shown it.")
  ResponseEntity<Done> withdraw(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new WithdrawPublication(innovation, reason, on)),
        caller.expectingVersion());
  }
}

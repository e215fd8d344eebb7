package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.HeldStandard;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;

/** The standards that an innovation holds, as its innovator declares them. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/standards")
@Tag(name = "Standards", description = "What a trust will ask for")
final class StandardController {
  private final Acts acts;
  private final Innovations innovations;

  StandardController(Acts acts, Innovations innovations) {
    this.acts = acts;
    this.innovations = innovations;
  }

  @Schema(description = "A standard and how far the innovation is with it.")
  record StandardBody(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = StandardKind.class,
              example = "DCB0129")
          @Nullable String kind,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = StandardStatus.class,
              example = "HELD")
          @Nullable String status,
      @Schema(
              description = "Of the certificate, registration or guidance.",
              example = "CSCR-2026-02")
          @Nullable String number,
      @Schema(example = "Aire Valley Devices Ltd") @Nullable String issuer,
      @Schema(format = "date", example = "2026-01-12") @Nullable String issuedOn,
      @Schema(
              description =
                  "The first day on which it no longer counts. DSPT and CYBER_ESSENTIALS are for a"
                      + " year, so HELD needs it there.",
              format = "date",
              example = "2029-01-12")
          @Nullable String expiresOn,
      @Nullable StandardDetailBody detail,
      @Schema(
              description = "Why it does not apply, where it does not.",
              example = "The sensor is no medical device: it only counts steps.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    RecordStandard command(InnovationId innovation, StandardId standard) {
      Fields fields = Fields.ofBody();
      StandardKind of = fields.word("kind", kind, StandardKind.class);
      Standard content =
          new Standard(
              of,
              fields.word("status", status, StandardStatus.class),
              fields.optionalText("number", number, FieldRules.REFERENCE),
              fields.optionalText("issuer", issuer, FieldRules.ISSUER),
              fields.optionalDay("issuedOn", issuedOn),
              fields.optionalDay("expiresOn", expiresOn),
              // What belongs to the kind can be told once the kind can.
              detail == null || of == null ? null : detail.read(fields, of));
      FreeText why = fields.optionalFree("reason", reason, FieldRules.REASON);
      LocalDate on = fields.optionalDay("occurredOn", occurredOn);
      fields.check();
      return new RecordStandard(innovation, standard, content, why, on);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Declare a standard")
  ResponseEntity<Done> declare(
      @PathVariable InnovationId innovation, @RequestBody StandardBody body, Caller caller) {
    StandardId standard = new StandardId(caller.newId("standard", innovation));
    return acts.create(
        body.command(innovation, standard),
        caller.expectingNothing(),
        standard.value(),
        "/innovations/" + innovation + "/standards/" + standard);
  }

  @PutMapping("/{standard}")
  @Versioned
  @Operation(
      summary = "Declare a standard anew",
      description = "All of it: what is left out is gone. For instance when it has been renewed.")
  ResponseEntity<Done> declareAnew(
      @PathVariable InnovationId innovation,
      @PathVariable StandardId standard,
      @RequestBody StandardBody body,
      Caller caller) {
    return acts.change(body.command(innovation, standard), caller.expectingVersion());
  }

  @PostMapping("/{standard}/retraction")
  @Versioned
  @Operation(
      summary = "Take back a standard",
      description = "One that should not have been declared. The history keeps both.")
  ResponseEntity<Done> retract(
      @PathVariable InnovationId innovation,
      @PathVariable StandardId standard,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetractStandard(innovation, standard, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "One standard of an innovation.")
  record StandardAnswer(
      StandardView standard,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{standard}")
  @Operation(
      summary = "Show one standard",
      description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<StandardAnswer> show(
      @PathVariable InnovationId innovation,
      @PathVariable StandardId standard,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    HeldStandard held = found.row().innovation().dossier().standards().get(standard);
    if (held == null) {
      throw found.none(new Part.OfStandard(standard), EdgeProblem.NO_SUCH_PART);
    }
    StandardView view = StandardView.of(held, found.row(), found.look());
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(view.version(), new StandardAnswer(view, upToDate), upToDate);
  }
}

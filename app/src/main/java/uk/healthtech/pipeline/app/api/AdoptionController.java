package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.NextView.AllowedView;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;

/** Adoptions: planned, brought live, reported and ended by the trust that adopts. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "Adoptions")
final class AdoptionController {
  private static final String OF_ONE = "/innovations/{innovation}/adoptions";
  private static final int MOST_NEIGHBOURHOODS = 200;
  private static final int MOST_PATIENTS = 100_000_000;

  private final Acts acts;
  private final Queries queries;
  private final Innovations innovations;
  private final Directory directory;
  private final Prose prose;

  AdoptionController(
      Acts acts, Queries queries, Innovations innovations, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.innovations = innovations;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "When your trust means to go live.")
  record AdoptionPlan(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-11-01")
          @Nullable String goLiveOn,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Plan to adopt it at your trust")
  ResponseEntity<Done> plan(
      @PathVariable InnovationId innovation, @RequestBody AdoptionPlan body, Caller caller) {
    Fields fields = Fields.ofBody();
    LocalDate goLiveOn = fields.day("goLiveOn", body.goLiveOn());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    AdoptionId adoption = new AdoptionId(caller.newId("adoption", innovation));
    return acts.create(
        new PlanAdoption(innovation, adoption, goLiveOn, on),
        caller.expectingNothing(),
        adoption.value(),
        "/innovations/" + innovation + "/adoptions/" + adoption);
  }

  @Schema(description = "A page of adoptions.")
  record AdoptionsView(
      List<AdoptionView> adoptions,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping(OF_ONE)
  @Operation(
      summary = "List the adoptions of one innovation",
      description = "All of them, on one page.")
  AdoptionsView ofOne(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    return new AdoptionsView(
        AdoptionView.all(found.row(), found.look()), null, found.answer().upToDate());
  }

  @GetMapping("/adoptions")
  @Operation(summary = "List adoptions", description = "Those that you may see.")
  AdoptionsView all(
      @RequestParam(required = false)
          @Parameter(
              description = "Where they are: an organisation id.",
              schema = @Schema(format = "uuid"))
          @Nullable String organisation,
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = AdoptionStatus.class)))
          @Nullable List<String> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    UUID at = fields.optionalId("organisation", organisation);
    FindAdoptions question =
        new FindAdoptions(
            who.actor(),
            at == null ? null : new OrganisationId(at),
            fields.words("status", status, AdoptionStatus.class),
            Reading.page(fields, Cursor.ADOPTIONS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Adoptions adoptions = queries.ask(question, Adoptions.class);
    Look look =
        new Look(
            prose,
            directory,
            who.actor(),
            adoptions.rows().stream().map(row -> row.adoption().organisation()).toList(),
            List.of(),
            Map.of());
    return new AdoptionsView(
        adoptions.rows().stream()
            .map(
                row ->
                    AdoptionView.listed(
                        row, adoptions.names().getOrDefault(row.innovation(), ""), look))
            .toList(),
        adoptions.next(),
        adoptions.upToDate());
  }

  @Schema(description = "One adoption.")
  record AdoptionAnswer(
      AdoptionView adoption,
      @Schema(description = "Who must act in it, by when.") List<WaitingView> waiting,
      @Schema(description = "What you may do in it now.") List<AllowedView> allowed,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping(OF_ONE + "/{adoption}")
  @Operation(
      summary = "Show one adoption",
      description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<AdoptionAnswer> show(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    Part part = new Part.OfAdoption(adoption);
    AdoptionView view =
        AdoptionView.all(found.row(), found.look()).stream()
            .filter(one -> one.id().equals(adoption.value()))
            .findAny()
            .orElseThrow(() -> found.none(part, EdgeProblem.NO_SUCH_ADOPTION));
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(
        view.version(),
        new AdoptionAnswer(
            view, OfPart.waiting(found, part), OfPart.allowed(found, part), upToDate),
        upToDate);
  }

  @Schema(description = "Where it is in routine use.")
  record LiveReport(
      @Schema(
              description = "1 to " + Adoption.MOST_SITES + ", each once.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "[\"St James's University Hospital\"]")
          @Nullable List<@Nullable String> sites,
      @Schema(
              description =
                  "Reference of your trust’s clinical safety case (DCB0160), where it needs one.",
              example = "LTH-DCB0160-2026-014")
          @Nullable String dcb0160,
      @Schema(
              description = "The day it went live; left out, it is today.",
              format = "date",
              example = "2026-11-03")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE + "/{adoption}/live")
  @Versioned
  @Operation(summary = "Report that it is live at your trust")
  ResponseEntity<Done> live(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @RequestBody LiveReport body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    List<String> sites =
        fields.each(
            "sites",
            body.sites(),
            1,
            Adoption.MOST_SITES,
            (field, raw) -> fields.text(field, raw, FieldRules.SITE));
    String dcb0160 = fields.optionalText("dcb0160", body.dcb0160(), FieldRules.REFERENCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new GoLive(innovation, adoption, sites, dcb0160, on), caller.expectingVersion());
  }

  @Schema(description = "Those among the patients who live in one priority neighbourhood.")
  record NeighbourhoodReach(
      @Schema(
              description = "The neighbourhood’s id, each once.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "uuid",
              example = "4c7d1f0e-2b8a-4f9d-8e61-0a9b8c7d6e5f")
          @Nullable String neighbourhood,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "0",
              maximum = "100000000",
              example = "45")
          @Nullable BigDecimal patients) {}

  @Schema(description = "How many patients it reached; the same period again corrects.")
  record ReachReport(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-11-03")
          @Nullable String from,
      @Schema(
              description = "The last day of the period.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-12-31")
          @Nullable String to,
      @Schema(
              description = "Everyone, each counted once.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "0",
              maximum = "100000000",
              example = "340")
          @Nullable BigDecimal patients,
      @Schema(description = "At most 200; together no more than all patients.")
          @Nullable List<@Nullable NeighbourhoodReach> neighbourhoods,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2027-01-04")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE + "/{adoption}/reach")
  @Versioned
  @Operation(
      summary = "Report how many patients it reached",
      description = "The same period again corrects what was reported; it is not added.")
  ResponseEntity<Done> reach(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @RequestBody ReachReport body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    Period period = new Period(fields.day("from", body.from()), fields.day("to", body.to()));
    int patients = fields.whole("patients", body.patients(), 0, MOST_PATIENTS);
    List<Reach.InNeighbourhood> neighbourhoods =
        fields.each(
            "neighbourhoods",
            body.neighbourhoods(),
            0,
            MOST_NEIGHBOURHOODS,
            (field, raw) -> neighbourhood(fields, field, raw));
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ReportReach(innovation, adoption, new Reach(period, patients, neighbourhoods), on),
        caller.expectingVersion());
  }

  private static Reach.InNeighbourhood neighbourhood(
      Fields fields, String field, @Nullable NeighbourhoodReach raw) {
    NeighbourhoodReach body = raw == null ? new NeighbourhoodReach(null, null) : raw;
    return new Reach.InNeighbourhood(
        new NeighbourhoodId(fields.id(field + ".neighbourhood", body.neighbourhood())),
        fields.whole(field + ".patients", body.patients(), 0, MOST_PATIENTS));
  }

  @PostMapping(OF_ONE + "/{adoption}/withdrawal")
  @Versioned
  @Operation(summary = "End the plan or the use of it at your trust")
  ResponseEntity<Done> withdraw(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new WithdrawAdoption(innovation, adoption, why, on)),
        caller.expectingVersion());
  }
}

package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
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
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReopenOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Organisations of the region and of England. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/organisations")
@Tag(name = "Organisations")
final class OrganisationController {
  private static final int MOST_PLACES = 50;

  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  OrganisationController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A registered organisation.")
  record OrganisationDetails(
      UUID id,
      @Schema(description = "For If-Match when changing it.", example = "0") long version,
      @Schema(example = "Leeds Teaching Hospitals NHS Trust") String name,
      OrganisationKind kind,
      @Schema(example = "RR8") @Nullable String odsCode,
      @Schema(description = "At Companies House.", example = "01234567")
          @Nullable String companyNumber,
      @Schema(description = "The ODS code of its integrated care board.", example = "QWO")
          @Nullable String icb,
      @Schema(description = "The places it serves.", example = "[\"Leeds\"]") List<String> places,
      @Schema(description = "Whether the scale gate counts it.") boolean regionTrust,
      @Schema(description = "Where this was taken from.") String source,
      @Schema(description = "The day that source speaks of.") LocalDate sourceDate,
      @Schema(description = "The names that it had before, the oldest first.")
          List<FormerNameView> formerNames,
      @Schema(description = "The first day without it; null while it is open.")
          @Nullable LocalDate closedOn,
      @Schema(description = "Where that was taken from.") @Nullable String closureSource,
      @Schema(description = "Who took its work over, if somebody did.")
          @Nullable OrganisationView successor) {
    static OrganisationDetails of(OrganisationRow row, Look look) {
      HeldOrganisation held = row.organisation();
      Organisation details = held.details();
      HeldOrganisation.Closing closing = held.closing();
      return new OrganisationDetails(
          held.id().value(),
          row.sequence(),
          details.name(),
          details.kind(),
          details.ods() == null ? null : details.ods().value(),
          details.companyNumber(),
          details.icb() == null ? null : details.icb().value(),
          details.places(),
          held.isRegionTrust(),
          details.source(),
          details.sourceDate(),
          held.names().stream().map(FormerNameView::of).toList(),
          closing == null ? null : closing.on(),
          closing == null ? null : closing.source(),
          closing == null || closing.successor() == null
              ? null
              : look.organisation(closing.successor()));
    }
  }

  @Schema(description = "A name that it had until the day before this one.")
  record FormerNameView(String name, LocalDate until) {
    static FormerNameView of(HeldOrganisation.FormerName former) {
      return new FormerNameView(former.name(), former.until());
    }
  }

  @Schema(description = "A page of organisations, by name.")
  record OrganisationsView(
      List<OrganisationDetails> organisations,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(summary = "Find organisations", description = "By code or words, in order of name.")
  OrganisationsView find(
      @RequestParam(required = false) @Parameter(description = "An ODS code.", example = "RR8")
          @Nullable String ods,
      @RequestParam(required = false) @Parameter(description = "Words to search for.")
          @Nullable String q,
      @RequestParam(required = false)
          @Parameter(
              description = "Only the trusts that the scale gate counts.",
              schema = @Schema(type = "boolean"))
          @Nullable String regionTrusts,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindOrganisations question =
        new FindOrganisations(
            who.actor(),
            null,
            fields.optionalOds("ods", ods),
            fields.optionalText("q", q, FieldRules.SEARCH),
            Reading.flag(fields, "regionTrusts", regionTrusts),
            Reading.page(fields, Cursor.ORGANISATIONS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Organisations found = queries.ask(question, Organisations.class);
    Look look = look(found, who.actor());
    return new OrganisationsView(
        found.rows().stream().map(row -> OrganisationDetails.of(row, look)).toList(),
        found.next(),
        found.upToDate());
  }

  @GetMapping("/{organisation}")
  @Operation(
      summary = "Show one organisation",
      description = "Open or closed. Its ETag is for If-Match when changing it.")
  ResponseEntity<OrganisationDetails> show(
      @PathVariable OrganisationId organisation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    After own = Reading.after(fields, after, organisation.toString());
    fields.check();
    Organisations found = one(organisation, who.actor(), own);
    OrganisationDetails view =
        OrganisationDetails.of(found.rows().getFirst(), look(found, who.actor()));
    return VersionTag.answer(view.version(), view, found.upToDate());
  }

  private Organisations one(OrganisationId organisation, Actor viewer, @Nullable After own) {
    Organisations found =
        queries.ask(
            new FindOrganisations(viewer, organisation, null, null, false, new Page(null, 1), own),
            Organisations.class);
    if (found.rows().isEmpty()) {
      throw Innovations.none(Finding.ABSENT, found.upToDate(), EdgeProblem.NO_SUCH_ORGANISATION);
    }
    return found;
  }

  private Look look(Organisations found, Actor viewer) {
    return new Look(
        prose,
        directory,
        viewer,
        found.rows().stream()
            .flatMap(row -> Stream.ofNullable(row.organisation().closing()))
            .flatMap(closing -> Stream.ofNullable(closing.successor()))
            .toList(),
        List.of(),
        Map.of());
  }

  @Schema(description = "An organisation to register.")
  record NewOrganisation(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Aire Valley Devices Ltd")
          @Nullable String name,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = OrganisationKind.class,
              example = "COMPANY")
          @Nullable String kind,
      @Schema(example = "RR8") @Nullable String odsCode,
      @Schema(description = "At Companies House: 8 letters and digits.", example = "01234567")
          @Nullable String companyNumber,
      @Schema(description = "The ODS code of its integrated care board.", example = "QWO")
          @Nullable String icb,
      @Schema(description = "The places it serves, at most 50.", example = "[\"Leeds\"]")
          @Nullable List<@Nullable String> places,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Companies House register")
          @Nullable String source,
      @Schema(
              description = "The day that source speaks of.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-03-02")
          @Nullable String sourceDate) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Register an organisation",
      description = "Its id follows from its code, number or name, so it is registered once.")
  ResponseEntity<Done> register(@RequestBody NewOrganisation body, Caller caller) {
    Fields fields = Fields.ofBody();
    String name = fields.text("name", body.name(), FieldRules.ORGANISATION_NAME);
    OrganisationKind kind = fields.word("kind", body.kind(), OrganisationKind.class);
    OdsCode ods = fields.optionalOds("odsCode", body.odsCode());
    String company =
        fields.optionalForm(
            "companyNumber", body.companyNumber(), "[A-Z0-9]{8}", "form.company-number");
    OdsCode icb = fields.optionalOds("icb", body.icb());
    List<String> places = places(fields, body.places());
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate sourceDate = fields.day("sourceDate", body.sourceDate());
    fields.check();
    Organisation details =
        new Organisation(name, kind, ods, company, icb, places, source, sourceDate);
    OrganisationId id = OrganisationIds.of(details);
    return acts.create(
        new RegisterOrganisation(id, details),
        caller.expectingNothing(),
        id.value(),
        "/organisations/" + id);
  }

  @Schema(description = "What is known of it now; its code and number stay, as its id does.")
  record OrganisationRevision(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = OrganisationKind.class,
              example = "ACUTE_TRUST")
          @Nullable String kind,
      @Schema(description = "The ODS code of its integrated care board.", example = "QWO")
          @Nullable String icb,
      @Schema(
              description = "The places it serves, at most 50.",
              example = "[\"Leeds\", \"Wakefield District\"]")
          @Nullable List<@Nullable String> places,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "NHS Organisation Data Service: etr.csv")
          @Nullable String source,
      @Schema(
              description = "The day that source speaks of.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-03-02")
          @Nullable String sourceDate) {}

  @PostMapping("/{organisation}/revision")
  @Versioned
  @Operation(
      summary = "Bring an organisation up to date",
      description = "All but its name, which changes by a rename: what is left out is gone.")
  ResponseEntity<Done> revise(
      @PathVariable OrganisationId organisation,
      @RequestBody OrganisationRevision body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    OrganisationKind kind = fields.word("kind", body.kind(), OrganisationKind.class);
    OdsCode icb = fields.optionalOds("icb", body.icb());
    List<String> places = places(fields, body.places());
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate sourceDate = fields.day("sourceDate", body.sourceDate());
    fields.check();
    Organisation now =
        one(organisation, caller.actor(), null).rows().getFirst().organisation().details();
    return acts.change(
        new ReviseOrganisation(
            organisation,
            new Organisation(
                now.name(), kind, now.ods(), now.companyNumber(), icb, places, source, sourceDate)),
        caller.expectingVersion());
  }

  @Schema(description = "Its new name.")
  record OrganisationRename(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Aire Valley Health Technology Ltd")
          @Nullable String name,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Companies House register")
          @Nullable String source,
      @Schema(
              description = "The first day of that name; left out, it is today.",
              format = "date",
              example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/{organisation}/rename")
  @Versioned
  @Operation(
      summary = "Rename an organisation",
      description = "What happened before keeps the name of its day.")
  ResponseEntity<Done> rename(
      @PathVariable OrganisationId organisation,
      @RequestBody OrganisationRename body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    String name = fields.text("name", body.name(), FieldRules.ORGANISATION_NAME);
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new RenameOrganisation(organisation, name, source, on), caller.expectingVersion());
  }

  @Schema(description = "That it is no more.")
  record OrganisationClosure(
      @Schema(
              description = "The id of the organisation that took its work over, if one did.",
              format = "uuid",
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String successor,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "NHS Organisation Data Service: succession file")
          @Nullable String source,
      @Schema(
              description = "The first day without it; left out, it is today.",
              format = "date",
              example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/{organisation}/closure")
  @Versioned
  @Operation(
      summary = "Close an organisation",
      description = "Or merge it into another one, which acts in its place from then on.")
  ResponseEntity<Done> close(
      @PathVariable OrganisationId organisation,
      @RequestBody OrganisationClosure body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    UUID successor = fields.optionalId("successor", body.successor());
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new CloseOrganisation(
            organisation, successor == null ? null : new OrganisationId(successor), source, on),
        caller.expectingVersion());
  }

  @PostMapping("/{organisation}/reopening")
  @Versioned
  @Operation(
      summary = "Undo the closure of an organisation",
      description = "One that was recorded by mistake. The history keeps both.")
  ResponseEntity<Done> reopen(
      @PathVariable OrganisationId organisation, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new ReopenOrganisation(organisation, reason, on)),
        caller.expectingVersion());
  }

  private static List<String> places(Fields fields, @Nullable List<@Nullable String> raw) {
    return fields.each(
        "places",
        raw,
        0,
        MOST_PLACES,
        (field, place) -> fields.text(field, place, FieldRules.PLACE));
  }
}

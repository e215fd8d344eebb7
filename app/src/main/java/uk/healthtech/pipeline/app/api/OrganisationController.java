package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Cursor;
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

  OrganisationController(Acts acts, Queries queries) {
    this.acts = acts;
    this.queries = queries;
  }

  @Schema(description = "A registered organisation.")
  record OrganisationDetails(
      UUID id,
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
      @Schema(description = "The day that source speaks of.") LocalDate sourceDate) {
    static OrganisationDetails of(OrganisationRow row) {
      Organisation details = row.details();
      return new OrganisationDetails(
          row.organisation().value(),
          details.name(),
          details.kind(),
          details.ods() == null ? null : details.ods().value(),
          details.companyNumber(),
          details.icb() == null ? null : details.icb().value(),
          details.places(),
          details.isRegionTrust(),
          details.source(),
          details.sourceDate());
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
    return new OrganisationsView(
        found.rows().stream().map(OrganisationDetails::of).toList(),
        found.next(),
        found.upToDate());
  }

  @GetMapping("/{organisation}")
  @Operation(summary = "Show one organisation")
  OrganisationDetails show(
      @PathVariable OrganisationId organisation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, organisation.toString());
    fields.check();
    FindOrganisations question =
        new FindOrganisations(who.actor(), organisation, null, null, false, new Page(null, 1), own);
    return queries.ask(question, Organisations.class).rows().stream()
        .findFirst()
        .map(OrganisationDetails::of)
        .orElseThrow(() -> NotDone.because(EdgeProblem.NO_SUCH_ORGANISATION));
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
    List<String> places =
        fields.each(
            "places",
            body.places(),
            0,
            MOST_PLACES,
            (field, raw) -> fields.text(field, raw, FieldRules.PLACE));
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
}

package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.FieldChange;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalHistory;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Query.FindProposalHistory;

/** What the innovator says of an innovation, until it is handed in and ever after. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}")
@Tag(name = "Proposal")
final class ProposalController {
  private final Acts acts;
  private final Queries queries;
  private final Innovations innovations;
  private final Directory directory;
  private final Prose prose;

  ProposalController(
      Acts acts, Queries queries, Innovations innovations, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.innovations = innovations;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "The proposal of one innovation.")
  record ProposalAnswer(
      @Schema(description = "The innovation’s id.") UUID innovation,
      ProposalView proposal,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/proposal")
  @Operation(summary = "Show the proposal", description = "Its ETag is for If-Match when revising.")
  ResponseEntity<ProposalAnswer> show(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    ProposalView view = found.proposal();
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(
        view.version(), new ProposalAnswer(innovation.value(), view, upToDate), upToDate);
  }

  @PatchMapping("/proposal")
  @Versioned
  @Operation(
      summary = "Revise the proposal",
      description = "Only what you send changes. Null empties a field.")
  ResponseEntity<Done> revise(
      @PathVariable InnovationId innovation, @RequestBody ProposalBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    ProposalChanges changes = body.changes(fields);
    LocalDate occurredOn = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ReviseProposal(innovation, changes, occurredOn), caller.expectingVersion());
  }

  @PostMapping("/submission")
  @Versioned
  @Operation(summary = "Submit the proposal for screening")
  ResponseEntity<Done> submit(
      @PathVariable InnovationId innovation,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(new SubmitProposal(innovation, Dated.day(body)), caller.expectingProgress());
  }

  @Schema(description = "Every version of a proposal, the oldest first.")
  record ProposalVersionsView(
      List<ProposalVersionView> versions,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @Schema(description = "A version of a proposal.")
  record ProposalVersionView(
      @Schema(description = "For comparing.", example = "3") long version,
      LocalDate on,
      PersonView by,
      OrganisationView organisation,
      @Schema(description = "The fields that it changed.", example = "[\"summary\"]")
          List<String> changed) {
    static ProposalVersionView of(ProposalVersion version, Look look) {
      return new ProposalVersionView(
          version.version(),
          version.on(),
          look.person(version.by().account()),
          look.organisation(version.by().organisation()),
          version.changed().stream().map(ProposalField::jsonName).toList());
    }
  }

  @GetMapping("/proposal/versions")
  @Operation(summary = "List the versions of the proposal")
  ProposalVersionsView versions(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    ProposalHistory history = history(innovation, after, who.actor());
    Look look = look(history.versions(), who.actor());
    return new ProposalVersionsView(
        history.versions().stream().map(one -> ProposalVersionView.of(one, look)).toList(),
        history.upToDate());
  }

  @Schema(description = "How two versions of a proposal differ, field by field.")
  record ProposalComparison(
      ProposalVersionView from,
      ProposalVersionView to,
      @Schema(description = "The fields that differ, in the order of the form.")
          List<FieldChangeView> changes) {}

  @Schema(description = "How one field differs.")
  record FieldChangeView(
      @Schema(example = "summary") String field,
      @Schema(example = "the summary") String label,
      @Schema(description = "A text or number is one entry, nothing is none.") List<String> before,
      List<String> after) {
    static FieldChangeView of(FieldChange change, Prose prose) {
      String field = change.field().jsonName();
      return new FieldChangeView(
          field, prose.say("field." + field), change.before(), change.after());
    }
  }

  @GetMapping("/proposal/versions/compare")
  @Operation(summary = "Compare two versions of the proposal")
  ProposalComparison compare(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false)
          @Parameter(
              description = "A version; left out, it is the first.",
              schema = @Schema(type = "integer", format = "int64"))
          @Nullable String from,
      @RequestParam(required = false)
          @Parameter(
              description = "A version; left out, it is the newest.",
              schema = @Schema(type = "integer", format = "int64"))
          @Nullable String to,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    Long fromVersion = Reading.version(fields, "from", from);
    Long toVersion = Reading.version(fields, "to", to);
    fields.check();
    List<ProposalVersion> versions = history(innovation, after, who.actor()).versions();
    ProposalVersion before = pick(versions, fromVersion, versions.getFirst(), "from", fields);
    ProposalVersion now = pick(versions, toVersion, versions.getLast(), "to", fields);
    fields.check();
    Look look = look(List.of(before, now), who.actor());
    return new ProposalComparison(
        ProposalVersionView.of(before, look),
        ProposalVersionView.of(now, look),
        Proposal.compare(before.proposal(), now.proposal()).stream()
            .map(change -> FieldChangeView.of(change, prose))
            .toList());
  }

  private static ProposalVersion pick(
      List<ProposalVersion> versions,
      @Nullable Long wanted,
      ProposalVersion otherwise,
      String parameter,
      Fields fields) {
    if (wanted == null) {
      return otherwise;
    }
    return versions.stream()
        .filter(one -> one.version() == wanted)
        .findAny()
        .orElseGet(
            () -> {
              fields.problem(parameter, new Unknown(wanted.toString()));
              return otherwise;
            });
  }

  private ProposalHistory history(InnovationId innovation, @Nullable String after, Actor viewer) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, innovation.toString());
    fields.check();
    ProposalHistory history =
        queries.ask(new FindProposalHistory(viewer, innovation, own), ProposalHistory.class);
    if (history.finding() != Finding.FOUND) {
      throw Innovations.none(history.finding());
    }
    return history;
  }

  private Look look(List<ProposalVersion> versions, Actor viewer) {
    return new Look(
        prose,
        directory,
        viewer,
        versions.stream().map(one -> one.by().organisation()).toList(),
        versions.stream().map(one -> one.by().account()).toList(),
        Map.of());
  }
}

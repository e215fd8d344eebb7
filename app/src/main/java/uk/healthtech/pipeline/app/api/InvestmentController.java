package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.CorrectInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RetractInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.query.Answers.Investments;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindInvestments;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** Money that comes to the region for healthtech. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/investments")
@Tag(name = "Investments", description = "Money that comes to the region, and jobs with it")
final class InvestmentController {
  private static final int MOST_JOBS = 1_000_000;
  private static final String INNOVATION =
      "The id of the innovation that it goes to, if one; you must be able to see it.";

  private final Acts acts;
  private final Queries queries;
  private final Innovations innovations;
  private final Directory directory;
  private final Prose prose;

  InvestmentController(
      Acts acts, Queries queries, Innovations innovations, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.innovations = innovations;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "An investment to record.")
  record InvestmentBody(
      @Schema(
              description = "In the currency, not negative.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "250000")
          @Nullable BigDecimal amount,
      @Schema(
              description = "ISO 4217.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "GBP")
          @Nullable String currency,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = InvestmentKind.class,
              example = "GRANT")
          @Nullable String kind,
      @Schema(
              description = "Who invests.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InvestmentView.SOURCE)
          @Nullable String source,
      @Schema(
              description = "The day it was awarded or agreed.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-02-16")
          @Nullable String madeOn,
      @Schema(
              description = "New jobs; left out where nothing is known.",
              implementation = Integer.class,
              minimum = "0",
              maximum = "1000000",
              example = "4")
          @Nullable BigDecimal jobsCreated,
      @Schema(
              description = "Jobs kept; left out where nothing is known.",
              implementation = Integer.class,
              minimum = "0",
              maximum = "1000000",
              example = "2")
          @Nullable BigDecimal jobsSafeguarded,
      @Schema(description = "Where it is spent; left out for the whole region.", example = "Leeds")
          @Nullable String place,
      @Schema(
              description = "The id of the theme that it serves, if one.",
              format = "uuid",
              example = "0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d")
          @Nullable String theme,
      @Schema(
              description = INNOVATION,
              format = "uuid",
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String innovation,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    Investment read(Fields fields) {
      UUID serves = fields.optionalId("theme", theme);
      UUID goesTo = fields.optionalId("innovation", innovation);
      return new Investment(
          fields.number("amount", amount),
          fields.form("currency", currency, "[A-Z]{3}", "form.currency"),
          fields.word("kind", kind, InvestmentKind.class),
          fields.text("source", source, FieldRules.INVESTOR),
          fields.day("madeOn", madeOn),
          fields.optionalWhole("jobsCreated", jobsCreated, 0, MOST_JOBS),
          fields.optionalWhole("jobsSafeguarded", jobsSafeguarded, 0, MOST_JOBS),
          fields.optionalText("place", place, FieldRules.PLACE),
          serves == null ? null : new ThemeId(serves),
          goesTo == null ? null : new InnovationId(goesTo));
    }
  }

  @Schema(description = "The investment as it should be, and why.")
  record InvestmentCorrection(
      @Schema(
              description = "In the currency, not negative.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "275000")
          @Nullable BigDecimal amount,
      @Schema(
              description = "ISO 4217.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "GBP")
          @Nullable String currency,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = InvestmentKind.class,
              example = "GRANT")
          @Nullable String kind,
      @Schema(
              description = "Who invests.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InvestmentView.SOURCE)
          @Nullable String source,
      @Schema(
              description = "The day it was awarded or agreed.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-02-16")
          @Nullable String madeOn,
      @Schema(
              description = "New jobs; left out where nothing is known.",
              implementation = Integer.class,
              minimum = "0",
              maximum = "1000000",
              example = "4")
          @Nullable BigDecimal jobsCreated,
      @Schema(
              description = "Jobs kept; left out where nothing is known.",
              implementation = Integer.class,
              minimum = "0",
              maximum = "1000000",
              example = "2")
          @Nullable BigDecimal jobsSafeguarded,
      @Schema(description = "Where it is spent; left out for the whole region.", example = "Leeds")
          @Nullable String place,
      @Schema(
              description = "The id of the theme that it serves, if one.",
              format = "uuid",
              example = "0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d")
          @Nullable String theme,
      @Schema(
              description = INNOVATION,
              format = "uuid",
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String innovation,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The award was raised before it was paid.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    Investment read(Fields fields) {
      return new InvestmentBody(
              amount,
              currency,
              kind,
              source,
              madeOn,
              jobsCreated,
              jobsSafeguarded,
              place,
              theme,
              innovation,
              null)
          .read(fields);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Record an investment",
      description = "For the organisation that you act for.")
  ResponseEntity<Done> record(@RequestBody InvestmentBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    Investment content = body.read(fields);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    InvestmentId investment = new InvestmentId(caller.newId("investment"));
    RecordInvestment command = new RecordInvestment(investment, content, on);
    mayName(content, command, caller.actor());
    return acts.create(
        command, caller.expectingNothing(), investment.value(), "/investments/" + investment);
  }

  @PutMapping("/{investment}")
  @Versioned
  @Operation(
      summary = "Put an investment right",
      description = "All of it: what is left out is gone. The history keeps both.")
  ResponseEntity<Done> correct(
      @PathVariable InvestmentId investment,
      @RequestBody InvestmentCorrection body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    Investment content = body.read(fields);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    CorrectInvestment command = new CorrectInvestment(investment, content, reason, on);
    mayName(content, command, caller.actor());
    return acts.change(command, caller.expectingVersion());
  }

  @PostMapping("/{investment}/retraction")
  @Versioned
  @Operation(summary = "Take back an investment", description = "The history keeps both.")
  ResponseEntity<Done> retract(
      @PathVariable InvestmentId investment, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetractInvestment(investment, reason, on)),
        caller.expectingVersion());
  }

  /** Whose role may not at all hears that from the rules. */
  private void mayName(Investment content, InvestmentCommand command, Actor caller) {
    if (command.action().roles().contains(caller.role())) {
      innovations.mayName("innovation", content.innovation(), caller);
    }
  }

  @Schema(description = "A page of investments, the latest made first.")
  record InvestmentsView(
      List<InvestmentView> investments,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(
      summary = "List investments",
      description = "Those that you may see, the latest made first.")
  InvestmentsView list(
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = InvestmentKind.class)))
          @Nullable List<String> kind,
      @RequestParam(required = false)
          @Parameter(
              description = "Those that serve this theme.",
              schema = @Schema(format = "uuid"))
          @Nullable String theme,
      @RequestParam(required = false)
          @Parameter(
              description = "Those that go to this innovation.",
              schema = @Schema(format = "uuid"))
          @Nullable String innovation,
      @RequestParam(required = false)
          @Parameter(description = "Those that are spent there.", example = "Leeds")
          @Nullable String place,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    UUID serves = fields.optionalId("theme", theme);
    UUID goesTo = fields.optionalId("innovation", innovation);
    FindInvestments question =
        new FindInvestments(
            who.actor(),
            null,
            fields.words("kind", kind, InvestmentKind.class),
            serves == null ? null : new ThemeId(serves),
            goesTo == null ? null : new InnovationId(goesTo),
            fields.optionalText("place", place, FieldRules.PLACE),
            Reading.page(fields, Cursor.INVESTMENTS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Investments found = queries.ask(question, Investments.class);
    Look look = look(found, who.actor());
    return new InvestmentsView(
        found.rows().stream().map(row -> InvestmentView.of(row, look)).toList(),
        found.next(),
        found.upToDate());
  }

  @Schema(description = "One investment.")
  record InvestmentAnswer(
      InvestmentView investment,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{investment}")
  @Operation(
      summary = "Show one investment",
      description = "Taken back or not. Its ETag is for If-Match when changing it.")
  ResponseEntity<InvestmentAnswer> show(
      @PathVariable InvestmentId investment,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, investment.toString());
    fields.check();
    Investments found =
        queries.ask(
            new FindInvestments(
                who.actor(), investment, Set.of(), null, null, null, new Page(null, 1), own),
            Investments.class);
    if (found.rows().isEmpty()) {
      throw Innovations.none(found.finding(), found.upToDate(), EdgeProblem.NO_SUCH_INVESTMENT);
    }
    InvestmentView view = InvestmentView.of(found.rows().getFirst(), look(found, who.actor()));
    return VersionTag.answer(
        view.version(), new InvestmentAnswer(view, found.upToDate()), found.upToDate());
  }

  private Look look(Investments found, Actor viewer) {
    return new Look(
        prose,
        directory,
        viewer,
        found.rows().stream().map(row -> row.investment().by()).toList(),
        List.of(),
        found.texts(),
        found.rows().stream()
            .flatMap(row -> Stream.ofNullable(row.investment().content().theme()))
            .toList());
  }
}

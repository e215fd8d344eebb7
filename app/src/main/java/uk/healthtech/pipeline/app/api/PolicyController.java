package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.calendar.BankHoliday;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.policy.Policy.Deadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeApprovers;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeCriteria;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeDeadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.PublishBankHolidays;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyAnswer;
import uk.healthtech.pipeline.kernel.query.Query.FindPolicy;

/** What leadership has agreed that the rules go by, as data with versions. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/policy")
@Tag(name = "Policy", description = "What gates ask for, who approves, how long people have")
final class PolicyController {
  private static final int MOST_APPROVERS = 2;
  private static final int MOST_DAYS = 250;
  private static final int SOONEST = 60;
  private static final int MOST_HOLIDAYS = 400;
  private static final String SEEN =
      "The version of the policy that you looked at; another one in force refuses. Left out, any"
          + " will do.";

  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  PolicyController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @GetMapping
  @Operation(
      summary = "Show the policy in force",
      description = "Or as it was in one version. 0 is the one that the product ships with.")
  PolicyView show(
      @RequestParam(required = false)
          @Parameter(schema = @Schema(type = "integer", format = "int64"))
          @Nullable String version,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    Long wanted = Reading.version(fields, "version", version);
    FindPolicy question =
        new FindPolicy(who.actor(), wanted, Reading.after(fields, after, PolicyEvent.STREAM));
    fields.check();
    PolicyAnswer answer = queries.ask(question, PolicyAnswer.class);
    if (answer.finding() != Finding.FOUND) {
      fields.problem("version", new Unknown(String.valueOf(wanted)));
      fields.check();
    }
    Look look =
        new Look(
            prose,
            directory,
            who.actor(),
            answer.versions().stream().map(one -> one.by().organisation()).toList(),
            PolicyView.people(answer),
            answer.texts());
    return PolicyView.of(answer, look);
  }

  @Schema(description = "What a gate asks for from now on, why, and where leadership agreed it.")
  record NewCriteria(
      @Schema(
              description =
                  "All of them, in the order of asking; at most " + GateCriterion.MOST + ".",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable List<@Nullable CriterionBody> criteria,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Trusts ask for it before they look at anything else.")
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = SEEN, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/criteria/{gate}")
  @Operation(
      summary = "Agree what a gate asks for",
      description = "From now on; decisions taken keep the criteria as they stood.")
  ResponseEntity<Done> criteria(
      @PathVariable Gate gate, @RequestBody NewCriteria body, Caller caller) {
    Fields fields = Fields.ofBody();
    List<GateCriterion> criteria = new ArrayList<>();
    fields.each(
        "criteria",
        body.criteria(),
        0,
        GateCriterion.MOST,
        (field, raw) -> {
          GateCriterion criterion = CriterionBody.read(fields, field, raw);
          if (criterion != null) {
            criteria.add(criterion);
          }
          return field;
        });
    if (body.criteria() == null) {
      fields.problem("criteria", new Missing());
    }
    Agreed agreed = agreed(fields, body.reason(), body.meeting(), body.policy(), body.occurredOn());
    return acts.change(
        new AgreeCriteria(
            gate, criteria, agreed.reason(), agreed.meeting(), agreed.seen(), agreed.on()),
        caller.expectingNothing());
  }

  @Schema(description = "How many people of a trust must approve a pilot from now on.")
  record NewApprovers(
      @Schema(
              description = "1 or 2 different people.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "1",
              maximum = "2",
              example = "2")
          @Nullable BigDecimal approvers,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Two people see more than one.")
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = SEEN, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/approvers")
  @Operation(
      summary = "Agree how many must approve a pilot",
      description = "For requests from now on; a pilot keeps what counted at its request.")
  ResponseEntity<Done> approvers(@RequestBody NewApprovers body, Caller caller) {
    Fields fields = Fields.ofBody();
    int approvers = fields.whole("approvers", body.approvers(), 1, MOST_APPROVERS);
    Agreed agreed = agreed(fields, body.reason(), body.meeting(), body.policy(), body.occurredOn());
    return acts.change(
        new AgreeApprovers(
            approvers, agreed.reason(), agreed.meeting(), agreed.seen(), agreed.on()),
        caller.expectingNothing());
  }

  @Schema(description = "How long people have from now on, in working days of England.")
  record NewDeadlines(
      @Schema(
              description = "From handing in to the screening decision.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "1",
              maximum = "250",
              example = "15")
          @Nullable BigDecimal screening,
      @Schema(
              description = "From a pilot’s request to the trust’s decision.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "1",
              maximum = "250",
              example = "30")
          @Nullable BigDecimal pilotDecision,
      @Schema(
              description = "So many before a day, it counts as soon.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "0",
              maximum = "60",
              example = "10")
          @Nullable BigDecimal soonWithin,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Companies wait too long for a first answer.")
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = SEEN, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/deadlines")
  @Operation(
      summary = "Agree how long people have",
      description = "For what is handed in or asked for from now on.")
  ResponseEntity<Done> deadlines(@RequestBody NewDeadlines body, Caller caller) {
    Fields fields = Fields.ofBody();
    Deadlines deadlines =
        new Deadlines(
            fields.whole("screening", body.screening(), 1, MOST_DAYS),
            fields.whole("pilotDecision", body.pilotDecision(), 1, MOST_DAYS),
            fields.whole("soonWithin", body.soonWithin(), 0, SOONEST));
    Agreed agreed = agreed(fields, body.reason(), body.meeting(), body.policy(), body.occurredOn());
    return acts.change(
        new AgreeDeadlines(
            deadlines, agreed.reason(), agreed.meeting(), agreed.seen(), agreed.on()),
        caller.expectingNothing());
  }

  @Schema(description = "A bank holiday of England.")
  record NewBankHoliday(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2028-04-14")
          @Nullable String on,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Good Friday")
          @Nullable String name) {}

  @Schema(description = "The list of bank holidays as it has been published anew.")
  record NewBankHolidays(
      @Schema(
              description = "Where the list was found.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "GOV.UK, bank holidays in England and Wales")
          @Nullable String source,
      @Schema(
              description = "The day on which it stood so.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-03-02")
          @Nullable String takenOn,
      @Schema(
              description =
                  "All of them, for whole years and for no less time than the list in force.",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable List<@Nullable NewBankHoliday> days,
      @Schema(description = SEEN, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/bank-holidays")
  @Operation(
      summary = "Enter the list of bank holidays",
      description =
          "By the programme office or an administrator, whenever GOV.UK has published a newer one.")
  ResponseEntity<Done> bankHolidays(@RequestBody NewBankHolidays body, Caller caller) {
    Fields fields = Fields.ofBody();
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate takenOn = fields.day("takenOn", body.takenOn());
    Set<LocalDate> listed = new HashSet<>();
    List<BankHoliday> days =
        fields.each(
            "days",
            body.days(),
            1,
            MOST_HOLIDAYS,
            (field, raw) -> holiday(fields, field, raw, listed));
    Long seen = fields.optionalVersion("policy", body.policy());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new PublishBankHolidays(new BankHolidays(source, takenOn, days), seen, on),
        caller.expectingNothing());
  }

  private static BankHoliday holiday(
      Fields fields, String field, @Nullable NewBankHoliday raw, Set<LocalDate> listed) {
    NewBankHoliday body = raw == null ? new NewBankHoliday(null, null) : raw;
    LocalDate on = fields.day(field + ".on", body.on());
    if (on != null && !listed.add(on)) {
      fields.problem(field + ".on", new Repeated());
    }
    return new BankHoliday(on, fields.text(field + ".name", body.name(), FieldRules.HOLIDAY));
  }

  private record Agreed(
      FreeText reason, Meeting meeting, @Nullable Long seen, @Nullable LocalDate on) {}

  /** What every agreement says beside itself; a field that is wrong ends the request. */
  private static Agreed agreed(
      Fields fields,
      @Nullable String reason,
      @Nullable MeetingBody meeting,
      @Nullable BigDecimal seen,
      @Nullable String occurredOn) {
    Agreed agreed =
        new Agreed(
            fields.free("reason", reason, FieldRules.REASON),
            MeetingBody.read(fields, meeting),
            fields.optionalVersion("policy", seen),
            fields.optionalDay("occurredOn", occurredOn));
    fields.check();
    return agreed;
  }
}

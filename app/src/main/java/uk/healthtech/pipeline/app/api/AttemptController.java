package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.attempts.Attempt;
import uk.healthtech.pipeline.app.attempts.Attempts;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What was tried and did not happen, for those who answer for the service. */
@RestController
@Profile("web")
@Tag(name = "Attempts")
final class AttemptController {
  private static final Set<Role> MAY_SEE = EnumSet.of(Role.ADMINISTRATOR, Role.LEADERSHIP);

  private final Attempts attempts;
  private final Directory directory;
  private final Prose prose;

  AttemptController(Attempts attempts, Directory directory, Prose prose) {
    this.attempts = attempts;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A page of attempts, the newest first.")
  record AttemptsView(
      List<AttemptView> attempts,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next) {}

  @Schema(description = "Something that was tried and did not happen.")
  record AttemptView(
      Instant firstAt,
      Instant lastAt,
      @Schema(description = "More than once only for strangers and wrong passwords.", example = "1")
          int times,
      @Nullable PersonView by,
      @Nullable Role role,
      @Nullable OrganisationView organisation,
      Channel channel,
      @Schema(description = "The command or operation.", example = "ApprovePilot") String what,
      @Schema(description = "The ids it was aimed at.") @Nullable String target,
      @Schema(
              description =
                  "A refusal’s name, or DENIED, HIDDEN, UNAUTHENTICATED, WRONG_PASSWORD or INVALID.",
              example = "NotYourOrganisation")
          String outcome,
      @Schema(description = "Where a stranger called from.") @Nullable String address) {
    static AttemptView of(Attempt attempt, Look look) {
      return new AttemptView(
          attempt.firstAt(),
          attempt.lastAt(),
          attempt.times(),
          attempt.account() == null ? null : look.person(new AccountId(attempt.account())),
          attempt.role(),
          attempt.organisation() == null
              ? null
              : look.organisation(new OrganisationId(attempt.organisation())),
          attempt.channel(),
          attempt.what(),
          attempt.target(),
          attempt.outcome(),
          attempt.address());
    }
  }

  @GetMapping("/api/v1/attempts")
  @Operation(
      summary = "List attempts that did not succeed",
      description = "For administrators and leadership, the newest first.")
  AttemptsView list(
      @RequestParam(required = false) @Parameter(example = "NotYourOrganisation")
          @Nullable String outcome,
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "uuid"))
          @Nullable String account,
      @RequestParam(required = false) @Parameter(schema = @Schema(format = "uuid"))
          @Nullable String organisation,
      @RequestParam(required = false)
          @Parameter(description = "The first day.", schema = @Schema(format = "date"))
          @Nullable String from,
      @RequestParam(required = false)
          @Parameter(description = "The last day.", schema = @Schema(format = "date"))
          @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @AuthenticationPrincipal SignedIn who) {
    if (!MAY_SEE.contains(who.actor().role())) {
      throw NotDone.denied(new RoleNeeded(MAY_SEE));
    }
    Fields fields = Fields.ofParameters();
    if (cursor != null && !cursor.matches("\\d{1,18}")) {
      fields.problem("cursor", new Malformed("form.cursor"));
    }
    int most = Reading.size(fields, size);
    UUID byAccount = fields.optionalId("account", account);
    UUID byOrganisation = fields.optionalId("organisation", organisation);
    String wanted = fields.optionalForm("outcome", outcome, "\\w{1,60}", "form.outcome");
    LocalDate firstDay = fields.optionalDay("from", from);
    LocalDate lastDay = fields.optionalDay("to", to);
    fields.check();
    List<Attempt> found =
        attempts.find(
            new Attempts.Wanted(
                cursor == null ? null : Long.valueOf(cursor),
                wanted,
                byAccount,
                byOrganisation,
                firstDay == null ? null : startOf(firstDay),
                lastDay == null ? null : startOf(lastDay.plusDays(1))),
            most + 1);
    List<Attempt> page = found.subList(0, Math.min(most, found.size()));
    Look look = look(page, who);
    return new AttemptsView(
        page.stream().map(attempt -> AttemptView.of(attempt, look)).toList(),
        found.size() > most ? String.valueOf(page.getLast().id()) : null);
  }

  private Look look(List<Attempt> page, SignedIn who) {
    return new Look(
        prose,
        directory,
        who.actor(),
        page.stream()
            .flatMap(attempt -> Stream.ofNullable(attempt.organisation()))
            .map(OrganisationId::new)
            .toList(),
        page.stream()
            .flatMap(attempt -> Stream.ofNullable(attempt.account()))
            .map(AccountId::new)
            .toList(),
        Map.of());
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingDays.ENGLAND).toInstant();
  }
}

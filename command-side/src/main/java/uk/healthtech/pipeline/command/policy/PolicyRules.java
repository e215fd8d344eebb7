package uk.healthtech.pipeline.command.policy;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.innovation.Meetings;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeApprovers;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeCriteria;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeDeadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.PublishBankHolidays;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;

/**
 * How the policy changes. What decides over innovations is leadership's, at a meeting; the list of
 * bank holidays is entered by whoever keeps the service's data, or by the service.
 */
final class PolicyRules implements Decider<Policy, PolicyCommand, PolicyEvent> {
  static final PolicyRules RULES = new PolicyRules();
  private static final int MOST_APPROVERS = 2;
  private static final int MOST_WORKING_DAYS = 250;
  private static final int SOONEST = 60;

  private PolicyRules() {}

  @Override
  public Class<PolicyEvent> events() {
    return PolicyEvent.class;
  }

  @Override
  public Policy initial() {
    return Policy.INITIAL;
  }

  @Override
  public Policy evolve(Policy state, PolicyEvent event) {
    return state.after(event);
  }

  @Override
  public String part(PolicyCommand command) {
    return "policy";
  }

  @Override
  public String partOf(PolicyEvent event) {
    return "policy";
  }

  @Override
  public Decision<PolicyEvent> decide(Policy state, PolicyCommand command, Context context) {
    Role role = context.actor().role();
    Set<Role> people = people(command);
    boolean service = role == Role.SERVICE && command instanceof PublishBankHolidays;
    if (!service && !people.contains(role)) {
      return refused(new RoleNeeded(people));
    }
    if (command.seen() != null && command.seen() != state.version()) {
      return refused(new PolicyMoved(command.seen(), state.version()));
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    return Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
        .or(() -> invalid(state, command, on, context))
        .<Decision<PolicyEvent>>map(Decision::refused)
        .orElseGet(() -> decide(state, event(command, on)));
  }

  private static Decision<PolicyEvent> decide(Policy state, PolicyEvent event) {
    boolean same =
        switch (event) {
          case CriteriaAgreed e -> e.criteria().equals(state.criteria(e.gate()));
          case ApproversAgreed e -> e.approvers() == state.approvers();
          case DeadlinesAgreed e -> e.deadlines().equals(state.deadlines());
          case BankHolidaysPublished e -> e.bankHolidays().equals(state.bankHolidays());
        };
    return same ? refused(new NothingChanged()) : accepted(event);
  }

  private static PolicyEvent event(PolicyCommand command, LocalDate on) {
    return switch (command) {
      case AgreeCriteria c ->
          new CriteriaAgreed(c.gate(), c.criteria(), c.reason().held(), c.meeting(), on);
      case AgreeApprovers c ->
          new ApproversAgreed(c.approvers(), c.reason().held(), c.meeting(), on);
      case AgreeDeadlines c ->
          new DeadlinesAgreed(c.deadlines(), c.reason().held(), c.meeting(), on);
      case PublishBankHolidays c -> new BankHolidaysPublished(c.bankHolidays(), on);
    };
  }

  private static Set<Role> people(PolicyCommand command) {
    return switch (command) {
      case AgreeCriteria _, AgreeApprovers _, AgreeDeadlines _ -> Set.of(Role.LEADERSHIP);
      case PublishBankHolidays _ -> Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);
    };
  }

  private static Optional<Refusal> invalid(
      Policy state, PolicyCommand command, LocalDate on, Context context) {
    return switch (command) {
      case AgreeCriteria c -> {
        List<FieldProblem> problems = Meetings.problems(c.meeting(), on, context);
        problems.addAll(Criteria.problems(c.gate(), c.criteria()));
        yield invalid(problems);
      }
      case AgreeApprovers c -> {
        List<FieldProblem> problems = Meetings.problems(c.meeting(), on, context);
        range(problems, "approvers", c.approvers(), 1, MOST_APPROVERS);
        yield invalid(problems);
      }
      case AgreeDeadlines c -> {
        List<FieldProblem> problems = Meetings.problems(c.meeting(), on, context);
        Policy.Deadlines deadlines = c.deadlines();
        range(problems, "screening", deadlines.screening(), 1, MOST_WORKING_DAYS);
        range(problems, "pilotDecision", deadlines.pilotDecision(), 1, MOST_WORKING_DAYS);
        range(problems, "soonWithin", deadlines.soonWithin(), 0, SOONEST);
        yield invalid(problems);
      }
      case PublishBankHolidays c ->
          Dates.happened(
                  "takenOn",
                  c.bankHolidays().takenOn(),
                  state.bankHolidays().takenOn(),
                  context.today())
              .or(() -> narrower(c.bankHolidays(), state.bankHolidays()));
    };
  }

  /** Days that clocks have counted would count otherwise if their year were dropped. */
  private static Optional<Refusal> narrower(BankHolidays wanted, BankHolidays now) {
    if (wanted.coversFrom().isAfter(now.coversFrom())) {
      return Optional.of(FieldsInvalid.one("days", new TooLate(now.coversFrom())));
    }
    return wanted.coversUntil().isBefore(now.coversUntil())
        ? Optional.of(FieldsInvalid.one("days", new TooEarly(now.coversUntil())))
        : Optional.empty();
  }

  private static Optional<Refusal> invalid(List<FieldProblem> problems) {
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }

  /** Adds a problem where the number is outside its range. */
  static void range(List<FieldProblem> problems, String field, int number, int least, int most) {
    if (number < least || number > most) {
      problems.add(
          new FieldProblem(
              field, new OutOfRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most))));
    }
  }
}

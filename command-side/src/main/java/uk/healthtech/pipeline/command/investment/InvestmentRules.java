package uk.healthtech.pipeline.command.investment;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.innovation.Named;
import uk.healthtech.pipeline.command.region.Contents;
import uk.healthtech.pipeline.command.region.Rights;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.CorrectInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RetractInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;

/** How money that came to the region is recorded, put right and taken back. */
final class InvestmentRules
    implements Decider<Entry<HeldInvestment>, InvestmentCommand, InvestmentEvent> {
  static final InvestmentRules RULES = new InvestmentRules();
  private static final BigDecimal MOST_JOBS = BigDecimal.valueOf(1_000_000);

  private InvestmentRules() {}

  @Override
  public Class<InvestmentEvent> events() {
    return InvestmentEvent.class;
  }

  @Override
  public Entry<HeldInvestment> initial() {
    return Entry.none();
  }

  @Override
  public Entry<HeldInvestment> evolve(Entry<HeldInvestment> state, InvestmentEvent event) {
    return new Entry<>(HeldInvestment.after(state.held(), event));
  }

  @Override
  public String part(InvestmentCommand command) {
    return "investment";
  }

  @Override
  public String partOf(InvestmentEvent event) {
    return "investment";
  }

  @Override
  public Decision<InvestmentEvent> decide(
      Entry<HeldInvestment> state, InvestmentCommand command, Context context) {
    Optional<Refusal> refusal = Rights.refuseRole(command.action(), context);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldInvestment held = state.held();
    if (held == null) {
      return command instanceof RecordInvestment c
          ? record(c, on, context)
          : refused(new NoSuchEntity(Subject.INVESTMENT, command.stream()));
    }
    return switch (command) {
      case RecordInvestment c -> refused(new AlreadyThere(Subject.INVESTMENT, c.stream()));
      case CorrectInvestment c -> correct(held, c, on, context);
      case RetractInvestment c ->
          unless(
              refuse(held, command, on, context),
              new InvestmentRetracted(c.investment(), c.reason().held(), on));
    };
  }

  private static Decision<InvestmentEvent> record(
      RecordInvestment command, LocalDate on, Context context) {
    Investment content = command.content();
    return unless(
        madeOn(content, context)
            .or(() -> Dates.happened("occurredOn", on, content.madeOn(), context.today()))
            .or(() -> Named.closed(context.actor().organisation(), on, context))
            .or(() -> invalid(null, content, context)),
        new InvestmentRecorded(command.investment(), context.actor().organisation(), content, on));
  }

  private static Decision<InvestmentEvent> correct(
      HeldInvestment held, CorrectInvestment command, LocalDate on, Context context) {
    Investment content = command.content();
    return unless(
        refuse(held, command, on, context)
            .or(
                () ->
                    same(held.content(), content)
                        ? Optional.of(new NothingChanged())
                        : Optional.empty())
            .or(() -> madeOn(content, context))
            .or(() -> Dates.happened("occurredOn", on, content.madeOn(), context.today()))
            .or(() -> invalid(held.content(), content, context)),
        new InvestmentCorrected(command.investment(), content, command.reason().held(), on));
  }

  /** What stands against any change of what was recorded. */
  private static Optional<Refusal> refuse(
      HeldInvestment held, InvestmentCommand command, LocalDate on, Context context) {
    LocalDate last = held.correctedOn() == null ? held.recordedOn() : held.correctedOn();
    return Rights.refuseOthers(command.action(), held.by(), context)
        .or(
            () ->
                Optional.ofNullable(held.retractedOn())
                    .map(since -> new NoLongerThere(Subject.INVESTMENT, since)))
        .or(() -> Dates.happened("occurredOn", on, last, context.today()));
  }

  private static Optional<Refusal> madeOn(Investment content, Context context) {
    return Dates.happened("madeOn", content.madeOn(), Dates.FIRST_DAY, context.today());
  }

  /** What is named anew must have been there on the day on which the investment was made. */
  private static Optional<Refusal> invalid(
      @Nullable Investment before, Investment content, Context context) {
    Contents contents = new Contents();
    contents.range("amount", content.amount(), BigDecimal.ZERO, Decimals.LARGEST);
    if (!isCurrency(content.currency())) {
      contents.field("currency", Optional.of(new Unknown(content.currency())));
    }
    jobs(contents, "jobsCreated", content.jobsCreated());
    jobs(contents, "jobsSafeguarded", content.jobsSafeguarded());
    LocalDate madeOn = content.madeOn();
    if (content.place() != null && (before == null || !content.place().equals(before.place()))) {
      contents.field("place", Named.place(content.place(), madeOn, context));
    }
    if (content.theme() != null && (before == null || !content.theme().equals(before.theme()))) {
      contents.field("theme", Named.theme(content.theme(), madeOn, context));
    }
    if (content.innovation() != null
        && !context.register().innovations().contains(content.innovation())) {
      contents.field("innovation", Optional.of(new Unknown(content.innovation().toString())));
    }
    return contents.refusal();
  }

  private static void jobs(Contents contents, String field, @Nullable Integer jobs) {
    if (jobs != null) {
      contents.range(field, BigDecimal.valueOf(jobs), BigDecimal.ZERO, MOST_JOBS);
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /** Equal but for the zeros at the end of the amount. */
  private static boolean same(Investment one, Investment other) {
    return one.amount().compareTo(other.amount()) == 0
        && one.currency().equals(other.currency())
        && one.kind() == other.kind()
        && one.source().equals(other.source())
        && one.madeOn().equals(other.madeOn())
        && Objects.equals(one.jobsCreated(), other.jobsCreated())
        && Objects.equals(one.jobsSafeguarded(), other.jobsSafeguarded())
        && Objects.equals(one.place(), other.place())
        && Objects.equals(one.theme(), other.theme())
        && Objects.equals(one.innovation(), other.innovation());
  }
}

package uk.healthtech.pipeline.command.investment;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_PARTNER;
import static uk.healthtech.pipeline.command.People.PARTNER;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.UNIVERSITY;
import static uk.healthtech.pipeline.command.Region.ENTERED;
import static uk.healthtech.pipeline.command.Region.FALLS;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.KNOWN;
import static uk.healthtech.pipeline.command.Region.LEEDS;
import static uk.healthtech.pipeline.command.Region.LONELINESS;
import static uk.healthtech.pipeline.command.Region.WOUNDS;
import static uk.healthtech.pipeline.command.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.CorrectInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RetractInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

class InvestmentTest {
  private static final InvestmentId ID = new InvestmentId(new UUID(0x11, 1));
  private static final FreeText REASON = text("The award letter says otherwise");
  private static final Investment GRANT =
      investment("1500000", "GBP", ENTERED, LEEDS, WOUNDS, KNOWN);
  private static final Past RECORDED =
      Past.of(new InvestmentRecorded(ID, UNIVERSITY, GRANT, GONE), PARTNER);

  private static Investment investment(
      String amount,
      String currency,
      LocalDate madeOn,
      @Nullable String place,
      @Nullable ThemeId theme,
      @Nullable InnovationId innovation) {
    return new Investment(
        new BigDecimal(amount),
        currency,
        InvestmentKind.GRANT,
        "A research council",
        madeOn,
        12,
        null,
        place,
        theme,
        innovation);
  }

  private static Investment jobs(int created, int safeguarded) {
    return new Investment(
        BigDecimal.TEN,
        "GBP",
        InvestmentKind.EQUITY,
        "A fund",
        ENTERED,
        created,
        safeguarded,
        null,
        null,
        null);
  }

  private static Scenario<InvestmentStream, InvestmentCommand, InvestmentEvent> given(
      Past... past) {
    return Scenario.given(
        InvestmentStream.class, InvestmentCommand.class, InvestmentStream::new, past);
  }

  private static RecordInvestment record(Investment content) {
    return new RecordInvestment(ID, content, null);
  }

  private static CorrectInvestment correct(Investment content) {
    return new CorrectInvestment(ID, content, REASON, null);
  }

  private static RetractInvestment retract(@Nullable LocalDate on) {
    return new RetractInvestment(ID, REASON, on);
  }

  @Test
  void partners_and_the_office_record_it() {
    given()
        .when(record(GRANT), PARTNER)
        .thenHappened(new InvestmentRecorded(ID, UNIVERSITY, GRANT, TODAY));
    given().when(record(GRANT), OFFICE).thenAccepted();
    Set<Role> recording = Set.of(Role.PARTNER, Role.PROGRAMME_OFFICE);
    inEveryRoleBut(recording, UNIVERSITY)
        .forEach(
            other -> given().when(record(GRANT), other).thenRefused(new RoleNeeded(recording)));
    given(RECORDED)
        .when(record(GRANT), PARTNER)
        .thenRefused(new AlreadyThere(Subject.INVESTMENT, ID.toString()));
    given()
        .where(Places.closed(UNIVERSITY, GONE, null))
        .when(record(GRANT), PARTNER)
        .thenRefused(new OrganisationClosed(UNIVERSITY, GONE, null));
  }

  @Test
  void its_amount_is_not_negative_and_its_currency_is_one() {
    given().when(record(investment("0", "EUR", ENTERED, null, null, null)), PARTNER).thenAccepted();
    given()
        .when(record(investment("-0.01", "GBP", ENTERED, null, null, null)), PARTNER)
        .thenRefused(
            FieldsInvalid.one("amount", new OutOfRange(BigDecimal.ZERO, Decimals.LARGEST)));
    Stream.of("gbp", "POUNDS", "ZZZ", "")
        .forEach(
            currency ->
                given()
                    .when(record(investment("1", currency, ENTERED, null, null, null)), PARTNER)
                    .thenRefused(FieldsInvalid.one("currency", new Unknown(currency))));
  }

  @Test
  void its_jobs_are_as_many_as_people_could_have() {
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    OutOfRange range = new OutOfRange(BigDecimal.ZERO, million);
    given().when(record(jobs(0, 1_000_000)), PARTNER).thenAccepted();
    given()
        .when(record(jobs(-1, 1_000_001)), PARTNER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("jobsCreated", range),
                    new FieldProblem("jobsSafeguarded", range))));
  }

  @Test
  void it_was_made_before_it_is_recorded() {
    given()
        .when(record(investment("1", "GBP", TODAY.plusDays(1), null, null, null)), PARTNER)
        .thenRefused(FieldsInvalid.one("madeOn", new InFuture(TODAY)));
    given()
        .when(new RecordInvestment(ID, GRANT, ENTERED.minusDays(1)), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
  }

  @Test
  void it_names_what_was_there_on_its_day() {
    LocalDate before = GONE.minusDays(1);
    given()
        .when(record(investment("1", "GBP", before, HARROGATE, FALLS, KNOWN)), PARTNER)
        .thenAccepted();
    InnovationId never = new InnovationId(new UUID(0x1, 0x99));
    given()
        .when(record(investment("1", "GBP", GONE, HARROGATE, FALLS, never)), PARTNER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("place", new Unknown(HARROGATE)),
                    new FieldProblem("theme", new Unknown(FALLS.toString())),
                    new FieldProblem("innovation", new Unknown(never.toString())))));
    given()
        .when(record(investment("1", "GBP", GONE, null, LONELINESS, null)), PARTNER)
        .thenRefused(FieldsInvalid.one("theme", new Unknown(LONELINESS.toString())));
  }

  @Test
  void its_own_organisation_and_the_office_put_it_right() {
    Investment right = investment("1500001", "GBP", ENTERED, LEEDS, WOUNDS, KNOWN);
    InvestmentCorrected corrected = new InvestmentCorrected(ID, right, REASON.held(), TODAY);
    given(RECORDED).when(correct(right), PARTNER).thenHappened(corrected);
    given(RECORDED).when(correct(right), OFFICE).thenHappened(corrected);
    given(RECORDED)
        .when(correct(right), OTHER_PARTNER)
        .thenRefused(new NotYourOrganisation(UNIVERSITY));
    given(RECORDED)
        .succeeding(UNIVERSITY)
        .when(correct(right), OTHER_PARTNER)
        .thenHappened(corrected);
    given(RECORDED)
        .when(correct(right), LEADER)
        .thenRefused(new RoleNeeded(Set.of(Role.PARTNER, Role.PROGRAMME_OFFICE)));
  }

  @Test
  void zeros_at_the_end_change_nothing() {
    given(RECORDED)
        .when(correct(investment("1500000.00", "GBP", ENTERED, LEEDS, WOUNDS, KNOWN)), PARTNER)
        .thenRefused(new NothingChanged());
  }

  @Test
  void what_it_named_before_it_may_go_on_naming() {
    Investment named = investment("5", "GBP", GONE, HARROGATE, FALLS, null);
    Past late = Past.of(new InvestmentRecorded(ID, UNIVERSITY, named, GONE), PARTNER);
    given(late)
        .when(correct(investment("6", "GBP", GONE, HARROGATE, FALLS, null)), PARTNER)
        .thenAccepted();
    given(late)
        .when(correct(investment("5", "GBP", GONE, HARROGATE, LONELINESS, null)), PARTNER)
        .thenRefused(FieldsInvalid.one("theme", new Unknown(LONELINESS.toString())));
  }

  @Test
  void it_is_taken_back_once() {
    InvestmentRetracted retracted = new InvestmentRetracted(ID, REASON.held(), TODAY);
    given(RECORDED).when(retract(null), PARTNER).thenHappened(retracted);
    given(RECORDED, Past.of(retracted, PARTNER))
        .when(retract(null), PARTNER)
        .thenRefused(new NoLongerThere(Subject.INVESTMENT, TODAY));
    given(RECORDED)
        .when(retract(GONE.minusDays(1)), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(GONE)));
    given()
        .when(retract(null), PARTNER)
        .thenRefused(new NoSuchEntity(Subject.INVESTMENT, ID.toString()));
  }
}

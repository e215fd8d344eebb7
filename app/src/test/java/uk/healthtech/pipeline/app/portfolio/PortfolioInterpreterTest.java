package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.Taken;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

class PortfolioInterpreterTest {
  private final Remembered known = Region.full();
  private final PortfolioInterpreter interpreter = Region.interpreter(known);

  /** A row of columns and texts in turn. */
  private static Row<Column> row(int number, Object... cells) {
    Map<Column, String> map = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.length; i += 2) {
      map.put((Column) cells[i], (String) cells[i + 1]);
    }
    return new Row<>(number, map);
  }

  private static Row<Column> head(Object... more) {
    Row<Column> plain =
        row(
            2,
            Column.REFERENCE,
            "A1",
            Column.NAME,
            "Tidal Breath Monitor",
            Column.LEAD_COMPANY_NUMBER,
            "1234567");
    Map<Column, String> cells = new EnumMap<>(plain.cells());
    cells.putAll(row(2, more).cells());
    cells.values().removeIf(String::isEmpty);
    return new Row<>(2, cells);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  private InnovationEntry entry(Row<Column>... rows) {
    return switch (interpreter.innovation(List.of(rows))) {
      case Read.Meant<InnovationEntry>(var entry) -> entry;
      case Read.NothingNew<InnovationEntry> _ -> throw new AssertionError("An innovation is told");
      case Read.Wrong<InnovationEntry>(var problems) -> throw new AssertionError(problems);
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  private void assertWrong(Column column, Rule rule, Row<Column>... rows) {
    assertThat(interpreter.innovation(List.of(rows)))
        .isInstanceOfSatisfying(
            Read.Wrong.class,
            wrong ->
                assertThat(((Read.Wrong<?>) wrong).problems())
                    .extracting(RowProblem::column, RowProblem::rule)
                    .containsExactly(tuple(column.header(), rule)));
  }

  private static List<Object> course(InnovationEntry entry) {
    List<Object> course = new ArrayList<>();
    for (Milestone<?> one : entry.history().course().milestones()) {
      course.add(one.phase());
      course.add(Optional.ofNullable(one.on()).map(LocalDate::toString).orElse(""));
    }
    return course;
  }

  @Test
  void an_innovation_may_tell_no_more_than_its_name_and_where_it_stands() {
    InnovationEntry entry = entry(head(Column.DEPLOYMENT_ON, "1 April 2021"));
    assertThat(entry.lead()).isNull();
    RecordHistory history = entry.history();
    assertThat(history.owner()).isEqualTo(Region.ACME.id());
    assertThat(history.innovation()).isEqualTo(RecordHistory.idOf(Region.ACME.id(), "A1"));
    assertThat(history.proposal().filled()).hasSize(1);
    assertThat(course(entry)).containsExactly(Phase.DEPLOYMENT, "2021-04-01");
  }

  @Test
  void days_that_nobody_knows_stay_unknown() {
    assertThat(
            course(
                entry(
                    head(
                        Column.STAGE,
                        "Testing",
                        Column.PROPOSAL_BY,
                        "NHS West Yorkshire Integrated Care Board",
                        Column.OUTCOME,
                        "on hold",
                        Column.OUTCOME_ON,
                        "2024-05-01"))))
        .containsExactly(Phase.SUBMITTED, "", Phase.TESTING, "", Phase.ON_HOLD, "2024-05-01");
    assertWrong(Column.TESTING_ON, new Missing(), head(Column.STAGE, "testing"));
    assertWrong(Column.STAGE, new Missing(), head());
    assertWrong(
        Column.OUTCOME,
        new NotOneOf(List.of("RETURNED", "ON_HOLD", "WITHDRAWN", "STOPPED")),
        head(
            Column.STAGE,
            "development",
            Column.OUTCOME,
            "retired",
            Column.OUTCOME_ON,
            "2024-05-01"));
  }

  @Test
  void what_was_sent_back_stands_before_a_stage_that_it_came_to() {
    assertThat(
            course(
                entry(
                    head(
                        Column.STAGE,
                        "development",
                        Column.PROPOSAL_ON,
                        "2022-01-01",
                        Column.TESTING_ON,
                        "2023-01-01",
                        Column.DEVELOPMENT_ON,
                        "2024-01-01"))))
        .containsExactly(
            Phase.SUBMITTED,
            "2022-01-01",
            Phase.TESTING,
            "2023-01-01",
            Phase.DEVELOPMENT,
            "2024-01-01");
    Object[] returned = {
      Column.STAGE,
      "proposal",
      Column.PROPOSAL_ON,
      "2022-01-01",
      Column.DEVELOPMENT_ON,
      "2023-01-01",
      Column.OUTCOME,
      "returned",
      Column.OUTCOME_ON,
      "2024-01-01"
    };
    assertThat(course(entry(head(returned))))
        .containsExactly(
            Phase.SUBMITTED,
            "2022-01-01",
            Phase.DEVELOPMENT,
            "2023-01-01",
            Phase.RETURNED,
            "2024-01-01");
    returned[7] = "withdrawn";
    assertThat(course(entry(head(returned))))
        .containsExactly(
            Phase.SUBMITTED,
            "2022-01-01",
            Phase.DEVELOPMENT,
            "2023-01-01",
            Phase.RETURNED,
            "",
            Phase.WITHDRAWN,
            "2024-01-01");
    assertWrong(
        Column.TESTING_ON,
        new TooEarly(LocalDate.of(2024, 1, 1)),
        head(
            Column.STAGE,
            "testing",
            Column.TESTING_ON,
            "2023-01-01",
            Column.DEPLOYMENT_ON,
            "2024-01-01"));
  }

  @Test
  void the_lead_is_found_or_registered() {
    String on = "2024-01-01";
    assertThat(
            entry(
                    head(
                        Column.LEAD_COMPANY_NUMBER,
                        "",
                        Column.LEAD_ORGANISATION,
                        "acme  BREATH ltd",
                        Column.PROPOSAL_ON,
                        on))
                .history()
                .owner())
        .isEqualTo(Region.ACME.id());
    RegisterOrganisation lead =
        entry(
                head(
                    Column.LEAD_COMPANY_NUMBER,
                    "7654321",
                    Column.LEAD_ORGANISATION,
                    "New Ltd",
                    Column.PROPOSAL_ON,
                    on))
            .lead();
    assertThat(Objects.requireNonNull(lead).details().kind()).isEqualTo(OrganisationKind.COMPANY);
    assertThat(lead.details().companyNumber()).isEqualTo("07654321");
    assertThat(lead.details().source()).isEqualTo("Import of portfolio.csv");
    assertThat(lead.details().sourceDate()).isEqualTo(Region.TODAY);
    assertWrong(
        Column.LEAD_COMPANY_NUMBER,
        new Unknown("07654321"),
        head(
            Column.LEAD_COMPANY_NUMBER,
            "7654321",
            Column.LEAD_ORGANISATION,
            "Acme Breath Ltd",
            Column.PROPOSAL_ON,
            on));
    assertWrong(
        Column.LEAD_ODS_CODE,
        new Unknown("ZZ9"),
        head(Column.LEAD_COMPANY_NUMBER, "", Column.LEAD_ODS_CODE, "ZZ9", Column.PROPOSAL_ON, on));
    known.put(Region.organisation("Twin", OrganisationKind.COMPANY, null, "00000001"));
    known.put(Region.organisation("Twin", OrganisationKind.COMPANY, null, "00000002"));
    assertWrong(
        Column.LEAD_ORGANISATION,
        new Malformed(Forms.ONE_ORGANISATION),
        head(
            Column.LEAD_COMPANY_NUMBER,
            "",
            Column.LEAD_ORGANISATION,
            "Twin",
            Column.PROPOSAL_ON,
            on));
  }

  @Test
  void an_exports_row_does_not_come_back_twice_to_where_it_was() {
    UUID id = new UUID(3, 3);
    Remembered here = new Remembered(innovation -> innovation.value().equals(id));
    here.put(Region.ACME);
    assertThat(
            Region.interpreter(here)
                .innovation(
                    List.of(
                        head(Column.REFERENCE, id.toString(), Column.PROPOSAL_ON, "2024-01-01"))))
        .isInstanceOfSatisfying(
            Read.Wrong.class,
            wrong ->
                assertThat(((Read.Wrong<?>) wrong).problems())
                    .extracting(RowProblem::rule)
                    .containsExactly(new Taken()));
  }

  @Test
  void reach_belongs_to_the_nearest_adoption_above_at_that_organisation() {
    InnovationEntry entry =
        entry(
            head(Column.DEPLOYMENT_ON, "2023-01-01"),
            adoption(3, "withdrawn", "2023-02-01", Column.WITHDRAWN_ON, "2023-12-31"),
            reach(4, "2023-03-01", "2023-03-31", "10"),
            adoption(5, "live", "2024-02-01"),
            reach(6, "2024-03-01", "2024-03-31", "20"),
            reach(7, "2024-03-01", "2024-03-31", "5", Column.NEIGHBOURHOOD, "seacroft"));
    assertThat(entry.history().adoptions().values())
        .extracting(one -> one.reach().getFirst().patients())
        .containsExactly(10, 20);
    assertThat(List.copyOf(entry.history().adoptions().values()).getLast().reach().getFirst())
        .satisfies(
            reach ->
                assertThat(reach.neighbourhoods())
                    .extracting(part -> part.neighbourhood())
                    .containsExactly(Region.SEACROFT.id()));
  }

  private static Row<Column> adoption(int number, String status, String on, Object... more) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(
        row(
                number,
                Column.RECORD,
                "Adoption",
                Column.REFERENCE,
                "A1",
                Column.ORGANISATION,
                "RR8",
                Column.STATUS,
                status,
                Column.LIVE_ON,
                on)
            .cells());
    cells.putAll(row(number, more).cells());
    return new Row<>(number, cells);
  }

  private static Row<Column> reach(
      int number, String from, String to, String patients, Object... more) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(
        row(
                number,
                Column.RECORD,
                "REACH",
                Column.REFERENCE,
                "A1",
                Column.ORGANISATION,
                "Leeds Teaching Hospitals NHS Trust",
                Column.FROM,
                from,
                Column.TO,
                to,
                Column.PATIENTS,
                patients)
            .cells());
    cells.putAll(row(number, more).cells());
    return new Row<>(number, cells);
  }

  @Test
  void what_had_closed_takes_part_in_nothing_new() {
    known.follow(
        new CloseOrganisation(Region.LEEDS.id(), null, "A list", LocalDate.of(2023, 6, 1)));
    Row<Column> head = head(Column.DEPLOYMENT_ON, "2023-01-01");
    assertThat(interpreter.innovation(List.of(head, adoption(3, "live", "2023-02-01"))))
        .isInstanceOf(Read.Meant.class);
    assertWrong(
        Column.ORGANISATION,
        new Malformed(Forms.OPEN_ORGANISATION),
        head,
        adoption(3, "live", "2023-07-01"));
  }

  @Test
  void a_correction_shows_what_it_changes_cell_by_cell() {
    Row<Column> pilot =
        row(
            3,
            Column.RECORD,
            "PILOT",
            Column.REFERENCE,
            "A1",
            Column.ORGANISATION,
            "RR8",
            Column.STATUS,
            "running",
            Column.STARTED_ON,
            "2024-03-01");
    Recorded before =
        Recorded.of(
            entry(
                    head(
                        Column.TESTING_ON,
                        "2024-01-01",
                        Column.TESTING_REASON,
                        "Ready then",
                        Column.THEMES,
                        "frailty"),
                    pilot)
                .history());
    InnovationEntry now =
        entry(
            head(
                Column.TESTING_ON,
                "2024-02-01",
                Column.TESTING_REASON,
                "Ready then",
                Column.THEMES,
                "Obesity\\; and weight",
                Column.CATEGORY,
                "other"),
            row(3, pilotCells(pilot, Column.STARTED_ON, "2024-03-08")));
    assertThat(
            PortfolioInterpreter.changes(
                Objects.requireNonNull(before.known().report()),
                before.texts,
                now.history(),
                known))
        .extracting(Change::part, Change::at, Change::column, Change::before, Change::after)
        .containsExactly(
            tuple(Part.PROPOSAL, "", Column.CATEGORY, "", "OTHER"),
            tuple(Part.PROPOSAL, "", Column.THEMES, "Frailty", "Obesity\\; and weight"),
            tuple(Part.PROGRESS, "", Column.TESTING_ON, "2024-01-01", "2024-02-01"),
            tuple(
                new Part.OfPilot(now.history().pilots().keySet().iterator().next()),
                "RR8",
                Column.STARTED_ON,
                "2024-03-01",
                "2024-03-08"));
  }

  private static Object[] pilotCells(Row<Column> row, Column column, String text) {
    Map<Column, String> cells = new EnumMap<>(row.cells());
    cells.put(column, text);
    return cells.entrySet().stream()
        .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
        .toArray();
  }

  @Test
  void themes_are_reported_unless_they_are_on_record_as_they_are() {
    Object[] cells = {
      Column.RECORD, "theme",
      Column.NAME, "FRAILTY",
      Column.SUMMARY, Region.FRAILTY.content().summary(),
      Column.STATUS, "agreed"
    };
    assertThat(interpreter.theme(row(2, cells))).isInstanceOf(Read.NothingNew.class);
    cells[7] = "retired";
    assertThat(interpreter.theme(row(2, cells)))
        .isEqualTo(
            new Read.Meant<>(
                new ReportTheme(
                    Region.FRAILTY.id(),
                    Region.FRAILTY.content(),
                    ThemeStatus.RETIRED,
                    null,
                    null)));
    cells[3] = "Walking";
    assertThat(interpreter.theme(row(2, cells)))
        .isInstanceOfSatisfying(
            Read.Meant.class,
            meant ->
                assertThat(((ReportTheme) meant.value()).theme())
                    .isEqualTo(ThemeId.named("walking")));
    assertWrong(
        Column.THEMES,
        new Unknown("Sleep"),
        head(Column.PROPOSAL_ON, "2024-01-01", Column.THEMES, "Sleep"));
  }

  @Test
  void neighbourhoods_are_added_or_put_right() {
    Object[] cells = {
      Column.RECORD, "neighbourhood", Column.NAME, "seacroft", Column.PLACE, "leeds"
    };
    assertThat(interpreter.neighbourhood(row(2, cells))).isInstanceOf(Read.NothingNew.class);
    assertThat(
            interpreter.neighbourhood(
                row(
                    2,
                    Column.RECORD,
                    "neighbourhood",
                    Column.NAME,
                    "Seacroft",
                    Column.PLACE,
                    "Leeds",
                    Column.CODES,
                    "E02002369")))
        .isInstanceOfSatisfying(
            Read.Meant.class,
            meant ->
                assertThat(((CorrectNeighbourhood) meant.value()).content().codes())
                    .containsExactly("E02002369"));
    cells[3] = "New Place";
    assertThat(interpreter.neighbourhood(row(2, cells)))
        .isInstanceOfSatisfying(
            Read.Meant.class,
            meant ->
                assertThat(((AddNeighbourhood) meant.value()).neighbourhood())
                    .isEqualTo(NeighbourhoodId.named("Leeds", "New Place")));
  }

  @Test
  void a_former_name_will_do() {
    HeldOrganisation renamed =
        new HeldOrganisation(
            Region.AIREDALE.id(),
            Region.AIREDALE.details(),
            List.of(new HeldOrganisation.FormerName("Old Airedale", LocalDate.of(2010, 1, 1))),
            null);
    known.put(renamed);
    assertThat(
            entry(head(Column.TESTING_ON, "2024-01-01", Column.TESTING_BY, "old airedale"))
                .history()
                .course()
                .milestones()
                .getFirst()
                .by())
        .isEqualTo(renamed.id());
  }
}

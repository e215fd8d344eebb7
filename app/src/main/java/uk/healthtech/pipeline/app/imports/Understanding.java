package uk.healthtech.pipeline.app.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.imports.Intent.Beside;
import uk.healthtech.pipeline.app.imports.Staged.StagedRow;
import uk.healthtech.pipeline.app.portfolio.Column;
import uk.healthtech.pipeline.app.portfolio.Digests;
import uk.healthtech.pipeline.app.portfolio.Heading;
import uk.healthtech.pipeline.app.portfolio.ImportContext;
import uk.healthtech.pipeline.app.portfolio.InnovationEntry;
import uk.healthtech.pipeline.app.portfolio.OrganisationColumn;
import uk.healthtech.pipeline.app.portfolio.OrganisationEntry;
import uk.healthtech.pipeline.app.portfolio.OrganisationInterpreter;
import uk.healthtech.pipeline.app.portfolio.PortfolioInterpreter;
import uk.healthtech.pipeline.app.portfolio.Read;
import uk.healthtech.pipeline.app.portfolio.Remembered;
import uk.healthtech.pipeline.app.portfolio.Row;
import uk.healthtech.pipeline.app.portfolio.RowProblem;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReopenOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/**
 * What the rows of one file mean, against what is on record and what its earlier rows add to that.
 * So all rows have to be read in their order, also where only the later ones are of interest.
 */
final class Understanding {
  /** Nobody has more to tell of one innovation in a spreadsheet. */
  private static final int MOST_ROWS = 2_000;

  private final Remembered record;
  private final PortfolioInterpreter portfolio;
  private final OrganisationInterpreter organisations;
  private final Words words;

  /**
   * For one piece of work.
   *
   * @param names of the groups of a file of organisations, the ODS codes among them
   */
  Understanding(
      Remembered record, Digests digests, ImportContext context, Set<String> names, Words words) {
    this.record = record;
    this.portfolio = new PortfolioInterpreter(record, digests, context);
    this.organisations =
        new OrganisationInterpreter(record, code -> names.contains(code.value()), context);
    this.words = words;
  }

  /** What came of reading a group. */
  sealed interface Meaning {
    /** It asks for this. */
    record Asks(Intent intent) implements Meaning {}

    /** All of it is on record. */
    record NothingNew() implements Meaning {}

    /** It cannot be taken. */
    record Wrong(List<ProblemLine> problems) implements Meaning {}
  }

  Remembered record() {
    return record;
  }

  /** What the rows of a group mean, all of them in the order of the file. */
  Meaning read(Turn turn, Group group, List<StagedRow> rows) {
    if (group.rows() > MOST_ROWS) {
      return wrong(
          List.of(),
          List.of(
              new RowProblem(
                  group.firstRow(),
                  Column.REFERENCE.header(),
                  group.name(),
                  new WrongCount(1, MOST_ROWS))));
    }
    List<ProblemLine> outside = rows.stream().flatMap(row -> row.problems().stream()).toList();
    return switch (turn) {
      case THEMES -> meaning(outside, portfolio.theme(one(Column.class, rows)), this::theme);
      case NEIGHBOURHOODS ->
          meaning(outside, portfolio.neighbourhood(one(Column.class, rows)), this::neighbourhood);
      case INNOVATIONS -> meaning(outside, innovation(rows), this::innovation);
      case ORGANISATIONS ->
          meaning(
              outside,
              organisations.organisation(one(OrganisationColumn.class, rows)),
              this::organisation);
    };
  }

  private <T> Meaning meaning(List<ProblemLine> outside, Read<T> read, Function<T, Intent> intent) {
    return switch (read) {
      case Read.Wrong<T>(List<RowProblem> problems) -> wrong(outside, problems);
      case Read.NothingNew<T> _ ->
          outside.isEmpty() ? new Meaning.NothingNew() : new Meaning.Wrong(outside);
      case Read.Meant<T>(T meant) ->
          outside.isEmpty() ? new Meaning.Asks(intent.apply(meant)) : new Meaning.Wrong(outside);
    };
  }

  private Meaning wrong(List<ProblemLine> outside, List<RowProblem> problems) {
    return new Meaning.Wrong(
        Stream.concat(outside.stream(), words.lines(problems).stream()).toList());
  }

  private Read<InnovationEntry> innovation(List<StagedRow> staged) {
    List<Row<Column>> rows = staged.stream().map(one -> row(Column.class, one)).toList();
    Row<Column> first = rows.getFirst();
    return PortfolioInterpreter.reference(first).isPresent()
        ? portfolio.innovation(rows)
        : new Read.Wrong<>(portfolio.stray(first));
  }

  private Intent innovation(InnovationEntry entry) {
    RegisterOrganisation lead = entry.lead();
    if (lead != null) {
      record.follow(lead);
    }
    return new Intent(
        entry.history().innovation().value(),
        false,
        List.of(),
        lead == null ? null : new Beside("ORGANISATION", lead.details().name()),
        lead == null ? List.of() : List.of(lead),
        List.of(entry.history()));
  }

  private Intent theme(ReportTheme told) {
    Optional<HeldTheme> before = record.theme(told.theme());
    record.follow(told);
    List<ChangeLine> changes = new ArrayList<>();
    before.ifPresent(
        held -> {
          changes.addAll(Differences.between("theme", held.content(), told.content()));
          changes.addAll(
              Differences.between(
                  "theme",
                  new ThemeStanding(held.status(), held.since()),
                  new ThemeStanding(told.status(), told.since())));
        });
    return new Intent(
        told.theme().value(),
        before.isEmpty(),
        changes,
        before.isEmpty() ? new Beside("THEME", told.content().name()) : null,
        List.of(told),
        List.of());
  }

  private record ThemeStanding(ThemeStatus status, @Nullable LocalDate since) {}

  private Intent neighbourhood(NeighbourhoodCommand told) {
    Optional<HeldNeighbourhood> before = record.neighbourhood(told.neighbourhood());
    record.follow(told);
    List<ChangeLine> changes =
        switch (told) {
          case AddNeighbourhood _, RetireNeighbourhood _ -> List.of();
          case CorrectNeighbourhood c ->
              before
                  .map(held -> Differences.between("neighbourhood", held.content(), c.content()))
                  .orElse(List.of());
        };
    Beside beside =
        told instanceof AddNeighbourhood added
            ? new Beside("NEIGHBOURHOOD", added.content().name())
            : null;
    return new Intent(
        told.neighbourhood().value(), beside != null, changes, beside, List.of(told), List.of());
  }

  private Intent organisation(OrganisationEntry entry) {
    CloseOrganisation last = entry.last();
    List<OrganisationCommand> all =
        Stream.concat(entry.first().stream(), Stream.ofNullable(last)).toList();
    OrganisationId id = all.getFirst().organisation();
    Optional<HeldOrganisation> before = record.organisation(id);
    List<ChangeLine> changes =
        before
            .map(held -> all.stream().flatMap(command -> changes(held, command).stream()).toList())
            .orElse(List.of());
    // Its end is not told before all rows are read: others may still name it.
    entry.first().forEach(record::follow);
    return new Intent(
        id.value(),
        before.isEmpty(),
        changes,
        null,
        List.<Command>copyOf(entry.first()),
        last == null ? List.of() : List.of(last));
  }

  private static List<ChangeLine> changes(HeldOrganisation before, OrganisationCommand command) {
    String kind = "organisation";
    return switch (command) {
      case RegisterOrganisation _ -> List.of();
      case RenameOrganisation c ->
          List.of(Differences.change(kind, "name", before.details().name(), c.name()));
      case ReviseOrganisation c ->
          Differences.between(kind, before.details(), c.details()).stream()
              .filter(change -> !change.column().equals("name"))
              .toList();
      case CloseOrganisation c ->
          Stream.of(
                  Differences.change(kind, "closed_on", null, c.occurredOn()),
                  Differences.change(kind, "successor", null, c.successor()))
              .filter(change -> !change.after().isEmpty())
              .toList();
      case ReopenOrganisation _ ->
          List.of(
              Differences.change(
                  kind,
                  "closed_on",
                  before.closing() == null ? null : before.closing().on(),
                  null));
    };
  }

  private static <C extends Enum<C> & Heading> Row<C> one(Class<C> columns, List<StagedRow> rows) {
    return row(columns, rows.getFirst());
  }

  private static <C extends Enum<C> & Heading> Row<C> row(Class<C> columns, StagedRow row) {
    Map<C, String> cells = new EnumMap<>(columns);
    row.cells().forEach((column, text) -> cells.put(Enum.valueOf(columns, column), text));
    return new Row<>(row.number(), cells);
  }
}

package uk.healthtech.pipeline.app.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;

/**
 * Which column of a table is which.
 *
 * @param <C> the columns that a file of its kind may have
 */
public final class Header<C extends Enum<C> & Heading> {
  /** A slip of the keyboard changes a few letters; more is another word. */
  private static final int MOST_SLIPS = 3;

  private final Class<C> columns;
  private final Map<Integer, C> places;
  private final Map<Integer, String> unknown;
  private final List<RowProblem> problems;

  private Header(Class<C> columns, SheetRow header, Set<C> required) throws UnreadableFile {
    this.columns = columns;
    this.places = new HashMap<>();
    this.unknown = new TreeMap<>();
    this.problems = new ArrayList<>();
    Set<C> seen = EnumSet.noneOf(columns);
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i).strip();
      Optional<C> column = Heading.named(columns, name);
      if (column.isPresent()) {
        if (!seen.add(column.get()) && column.get() != OrganisationColumn.NOT_USED) {
          throw new UnreadableFile(Reason.REPEATED_COLUMN, name);
        }
        places.put(i, column.get());
      } else if (!name.isEmpty()) {
        unknown.put(i, name);
        problems.add(unknown(header.number(), name));
      }
    }
    if (seen.isEmpty()) {
      throw new UnreadableFile(Reason.NO_HEADER);
    }
    Set<C> missing = EnumSet.copyOf(required);
    missing.removeAll(seen);
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          Reason.MISSING_COLUMNS,
          missing.stream().map(Heading::header).collect(Collectors.joining(", ")));
    }
  }

  /** The header of a portfolio. */
  public static Header<Column> ofPortfolio(SheetRow header) throws UnreadableFile {
    return new Header<>(Column.class, header, EnumSet.of(Column.REFERENCE, Column.NAME));
  }

  /** The header of a file of organisations. */
  public static Header<OrganisationColumn> ofOrganisations(SheetRow header) throws UnreadableFile {
    return new Header<>(OrganisationColumn.class, header, EnumSet.of(OrganisationColumn.NAME));
  }

  /**
   * The columns that are not known here, each with the nearest that is. What stands in them is not
   * read; they stop no row.
   */
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  /** A row under this header. */
  public Row<C> row(SheetRow row) {
    Map<C, String> cells = new EnumMap<>(columns);
    places.forEach(
        (i, column) -> {
          String text = i < row.cells().size() ? Cells.read(row.cells().get(i)) : "";
          if (!text.isEmpty()) {
            cells.put(column, text);
          }
        });
    return new Row<>(row.number(), cells);
  }

  /** The cells of a row that stand under no name; such a row is not to be imported. */
  public List<RowProblem> problems(SheetRow row) {
    List<RowProblem> found = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i).strip();
      if (!text.isEmpty() && !places.containsKey(i) && !unknown.containsKey(i)) {
        found.add(new RowProblem(row.number(), letters(i), text, new NotKnownHere()));
      }
    }
    return List.copyOf(found);
  }

  private RowProblem unknown(int row, String name) {
    String plain = Heading.plain(name);
    return Stream.of(columns.getEnumConstants())
        .filter(column -> !column.about().isEmpty())
        .map(column -> Map.entry(column, slips(plain, Heading.plain(column.header()))))
        .filter(near -> near.getValue() <= Math.min(MOST_SLIPS, plain.length() / 2))
        .min(Map.Entry.comparingByValue())
        .map(near -> new RowProblem(row, name, name, new NotOneOf(List.of(near.getKey().header()))))
        .orElseGet(() -> new RowProblem(row, name, name, new NotKnownHere()));
  }

  /** How a spreadsheet calls a column: A, B, … Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.append((char) ('A' + (left - 1) % 26));
    }
    return letters.reverse().toString();
  }

  /** How many letters must be put in, taken out or changed to make one word the other. */
  private static int slips(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}

package uk.healthtech.pipeline.app.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLong;
import uk.healthtech.pipeline.kernel.FieldProblem.TooShort;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.UnreadableCharacters;

/**
 * Writes portfolios of any size with every kind of mistake in them, the same for the same seed, and
 * says what is wrong where. All of it is made up; the trusts and places that it names are those
 * that every product has.
 *
 * @param rows how many there are under the header
 * @param sound the references of the innovations with nothing wrong, in the order of the file
 * @param wrong those of the others
 * @param expected what is wrong, in the order of the file
 */
public record PortfolioFile(
    Path file, int rows, List<String> sound, List<String> wrong, List<Expected> expected) {
  /** A problem that a reader is to find. */
  public record Expected(int row, String column, Class<? extends Rule> rule) {}

  /** The themes that it adds, all agreed. */
  public static final List<String> THEMES = List.of("Breathing well", "Moving; and balance");

  /** The neighbourhoods that it adds, both in Leeds. */
  public static final List<String> NEIGHBOURHOODS = List.of("Upper Example", "Lower Example");

  /** Trusts of the region that every product has. */
  private static final List<String> TRUSTS = List.of("RR8", "RAE", "RCF");

  /** One innovation in so many has a mistake. */
  private static final int MISTAKE_ONE_IN = 4;

  /** A kind of mistake: how a sound innovation's rows come to have it. */
  @SuppressWarnings("ImmutableEnumChecker") // the makers are stateless
  enum Mistake {
    UNKNOWN_RECORD(
        group -> group.stray(Column.RECORD, NotOneOf.class).put(Column.RECORD, "PILOTT")),
    NO_REFERENCE(group -> group.stray(Column.REFERENCE, Missing.class)),
    NO_INNOVATION(
        group -> {
          Line line = group.stray(Column.REFERENCE, Malformed.class);
          line.put(Column.NAME, "");
          line.put(Column.REFERENCE, group.reference() + " elsewhere");
          line.put(Column.RECORD, "REACH");
          line.put(Column.ORGANISATION, "RR8");
          line.put(Column.FROM, "2024-01-01");
          line.put(Column.TO, "2024-01-31");
          line.put(Column.PATIENTS, "1");
          group.expect(line, Column.ORGANISATION, Malformed.class);
        }),
    REPEATED_REFERENCE(
        group -> {
          Line again = new Line(group.head().cells);
          group.lines.add(again);
          group.expect(again, Column.REFERENCE, Repeated.class);
        }),
    LONG_REFERENCE(
        group -> {
          String reference = group.reference() + " and on".repeat(20);
          group.lines.forEach(line -> line.put(Column.REFERENCE, reference));
          group.expect(group.head(), Column.REFERENCE, TooLong.class);
        }),
    NO_NAME(group -> group.spoil(Column.NAME, "", Missing.class)),
    LONG_NAME(group -> group.spoil(Column.NAME, "Long ".repeat(30), TooLong.class)),
    CONTROL_CHARACTER(
        group -> group.spoil(Column.NAME, "Bell \u0007 inside", UnreadableCharacters.class)),
    SHORT_SUMMARY(group -> group.spoil(Column.SUMMARY, "Too short", TooShort.class)),
    UNKNOWN_CATEGORY(group -> group.spoil(Column.CATEGORY, "Gadget", NotOneOf.class)),
    UNKNOWN_THEME(group -> group.spoil(Column.THEMES, "Flying", Unknown.class)),
    THEME_TWICE(
        group -> group.spoil(Column.THEMES, "Breathing well; breathing WELL", Repeated.class)),
    NO_NUMBER(group -> group.spoil(Column.ESTIMATED_PEOPLE, "lots", Malformed.class)),
    NUMBER_OUT_OF_RANGE(group -> group.spoil(Column.ESTIMATED_PEOPLE, "0", OutOfRange.class)),
    NONE_WITH_OTHERS(
        group ->
            group.spoil(Column.HEALTH_INEQUALITIES, "None of these; maternity", Malformed.class)),
    UNKNOWN_PLACE(group -> group.spoil(Column.PLACE, "Atlantis", Unknown.class)),
    NO_LEAD(group -> group.spoil(Column.LEAD_ORGANISATION, "", Missing.class)),
    NO_LEAD_KIND(group -> group.spoil(Column.LEAD_KIND, "", Missing.class)),
    UNKNOWN_LEAD_KIND(group -> group.spoil(Column.LEAD_KIND, "club", NotOneOf.class)),
    NO_CODE(group -> group.spoil(Column.LEAD_ODS_CODE, "R-8", Malformed.class)),
    NO_COMPANY_NUMBER(group -> group.spoil(Column.LEAD_COMPANY_NUMBER, "12/34", Malformed.class)),
    UNKNOWN_STAGE(group -> group.spoil(Column.STAGE, "Phase 2", NotOneOf.class)),
    MONTH_ALONE(group -> group.spoil(Column.PROPOSAL_ON, "Mar-24", Malformed.class)),
    MONTH_FIRST(group -> group.spoil(Column.PROPOSAL_ON, "03/25/2024", Malformed.class)),
    SHORT_YEAR(group -> group.spoil(Column.PROPOSAL_ON, "25/03/24", Malformed.class)),
    NO_SUCH_DAY(group -> group.spoil(Column.PROPOSAL_ON, "31 June 2023", Malformed.class)),
    BEFORE_THE_HEALTH_SERVICE(
        group -> group.spoil(Column.PROPOSAL_ON, "1931-01-01", TooEarly.class)),
    IN_THE_FUTURE(group -> group.spoil(Column.DEPLOYMENT_ON, "2999-01-01", InFuture.class)),
    BACKWARDS(group -> group.spoil(Column.DEPLOYMENT_ON, "1999-01-01", TooEarly.class)),
    NO_DAY(group -> group.spoil(Column.DEPLOYMENT_ON, "", Missing.class)),
    UNKNOWN_DECIDER(group -> group.spoil(Column.TESTING_BY, "Nobody Trust", Unknown.class)),
    SHORT_REASON(group -> group.spoil(Column.TESTING_REASON, "No", TooShort.class)),
    UNKNOWN_OUTCOME(group -> group.spoil(Column.OUTCOME, "Lost", NotOneOf.class)),
    IMPOSSIBLE_OUTCOME(
        group -> {
          group.head().put(Column.OUTCOME_ON, "2026-01-01");
          group.spoil(Column.OUTCOME, "declined", NotOneOf.class);
        }),
    OUTCOME_WITHOUT_A_DAY(
        group -> {
          group.head().put(Column.OUTCOME, "stopped");
          group.spoil(Column.OUTCOME_ON, "", Missing.class);
        }),
    DAY_WITHOUT_AN_OUTCOME(
        group -> {
          group.head().put(Column.OUTCOME_ON, "2026-01-01");
          group.spoil(Column.OUTCOME, "", Missing.class);
        }),
    OF_ANOTHER_KIND_OF_ROW(
        group -> group.spoil(Column.FINDINGS, "They stand elsewhere", NotKnownHere.class)),
    UNKNOWN_FLAG(group -> group.spoil(Column.FICTIONAL, "maybe", NotOneOf.class)),
    FICTIONAL(group -> group.spoil(Column.FICTIONAL, "yes", Malformed.class)),
    CELL_WITHOUT_A_COLUMN(
        group -> {
          group.head().beyond = "left over";
          group.expected.add(new Wrong(group.head(), null, NotKnownHere.class));
        }),
    PILOT_NOWHERE(group -> group.spoil(group.pilot(), Column.ORGANISATION, "", Missing.class)),
    PILOT_AT_NO_TRUST(
        group -> group.spoil(group.pilot(), Column.ORGANISATION, "QWO", Malformed.class)),
    PILOT_AT_AN_UNKNOWN_TRUST(
        group -> group.spoil(group.pilot(), Column.ORGANISATION, "ZZ999", Unknown.class)),
    PILOT_WITHOUT_A_STATUS(group -> group.spoil(group.pilot(), Column.STATUS, "", Missing.class)),
    PILOT_OF_AN_UNKNOWN_STATUS(
        group -> group.spoil(group.pilot(), Column.STATUS, "part approved", NotOneOf.class)),
    DAY_THAT_DOES_NOT_FIT(
        group -> group.spoil(group.pilot(), Column.SUSPENDED_ON, "2024-08-01", NotKnownHere.class)),
    SHORT_FINDINGS(group -> group.spoil(group.pilot(), Column.FINDINGS, "Well.", TooShort.class)),
    PILOT_BEFORE_TESTING(
        group -> {
          group.pilot();
          group.lines.removeIf(line -> !line.isOf("INNOVATION") && !line.isOf("PILOT"));
          group.head().put(Column.STAGE, "DEVELOPMENT");
          group.head().put(Column.DEVELOPMENT_ON, "2025-01-01");
          group.head().put(Column.DEPLOYMENT_ON, "");
          group.head().put(Column.TESTING_BY, "");
          group.head().put(Column.TESTING_REASON, "");
          group.spoil(Column.TESTING_ON, "", Missing.class);
        }),
    TWO_OPEN_PILOTS(
        group -> {
          Line pilot = group.pilot();
          pilot
              .cells
              .keySet()
              .retainAll(List.of(Column.RECORD, Column.REFERENCE, Column.ORGANISATION));
          pilot.put(Column.STATUS, "requested");
          pilot.put(Column.REQUESTED_ON, "2025-02-01");
          Line other = new Line(pilot.cells);
          group.lines.add(other);
          group.expect(other, Column.ORGANISATION, Repeated.class);
        }),
    PLANNED_FAR_AHEAD(
        group -> group.spoil(group.adoption(), Column.GO_LIVE_ON, "2999-01-01", TooLate.class)),
    LONG_SITE(
        group ->
            group.spoil(
                group.adoption(), Column.SITES, "Ward 1; " + "W".repeat(200), TooLong.class)),
    REACH_WITHOUT_AN_ADOPTION(
        group -> {
          Line reach = group.reach();
          reach.put(Column.ORGANISATION, "RWY");
          group.expect(reach, Column.ORGANISATION, Malformed.class);
        }),
    REACH_WITHOUT_PATIENTS(group -> group.spoil(group.reach(), Column.PATIENTS, "", Missing.class)),
    OVERLAPPING_REACH(
        group -> {
          Line other = new Line(group.reach().cells);
          other.put(Column.TO, "2025-06-15");
          group.lines.add(other);
          group.expect(other, Column.FROM, Overlaps.class);
        }),
    REACH_TWICE(
        group -> {
          Line other = new Line(group.reach().cells);
          group.lines.add(other);
          group.expect(other, Column.FROM, Repeated.class);
        }),
    REACH_WITHOUT_A_TOTAL(
        group ->
            group.spoil(
                group.reach(), Column.NEIGHBOURHOOD, NEIGHBOURHOODS.getFirst(), Malformed.class)),
    UNKNOWN_NEIGHBOURHOOD(
        group -> {
          Line part = new Line(group.reach().cells);
          group.lines.add(part);
          group.spoil(part, Column.NEIGHBOURHOOD, "Nowhere", Unknown.class);
        }),
    MORE_IN_A_NEIGHBOURHOOD_THAN_IN_ALL(
        group -> {
          Line part = new Line(group.reach().cells);
          part.put(Column.NEIGHBOURHOOD, NEIGHBOURHOODS.getLast());
          group.lines.add(part);
          group.spoil(part, Column.PATIENTS, "1000000", OutOfRange.class);
        });

    private final Consumer<Group> make;

    Mistake(Consumer<Group> make) {
      this.make = make;
    }
  }

  /** What is wrong in a line; without a column it is the cell under no name. */
  private record Wrong(Line line, @Nullable Column column, Class<? extends Rule> rule) {}

  /** A row to be written. */
  private static final class Line {
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private String beyond = "";

    Line(Map<Column, String> cells) {
      this.cells.putAll(cells);
    }

    Line(String record, String reference) {
      put(Column.RECORD, record);
      put(Column.REFERENCE, reference);
    }

    Line put(Column column, String text) {
      cells.put(column, text);
      return this;
    }

    boolean isOf(String record) {
      return record.equals(cells.get(Column.RECORD));
    }
  }

  /** The rows of one innovation. */
  private static final class Group {
    private final List<Line> lines = new ArrayList<>();
    private final List<Wrong> expected = new ArrayList<>();
    private boolean sound = true;

    Line head() {
      return lines.getFirst();
    }

    String reference() {
      return head().cells.getOrDefault(Column.REFERENCE, "");
    }

    Line pilot() {
      return lines.stream()
          .filter(line -> line.isOf("PILOT"))
          .findFirst()
          .orElseGet(
              () -> {
                Line pilot = PortfolioFile.pilot(reference(), "RR8", 7);
                lines.add(pilot);
                return pilot;
              });
    }

    Line adoption() {
      return lines.stream()
          .filter(line -> line.isOf("ADOPTION"))
          .findFirst()
          .orElseGet(
              () -> {
                Line adoption = PortfolioFile.adoption(reference(), "RAE");
                lines.add(adoption);
                return adoption;
              });
    }

    Line reach() {
      String at = adoption().cells.getOrDefault(Column.ORGANISATION, "");
      lines.removeIf(line -> line.isOf("REACH"));
      Line reach = PortfolioFile.reach(reference(), at, 12);
      lines.add(reach);
      return reach;
    }

    /** A row beside the innovation's, which stays sound. */
    Line stray(Column column, Class<? extends Rule> rule) {
      Line line = new Line("INNOVATION", "").put(Column.NAME, "Stray");
      lines.add(line);
      expected.add(new Wrong(line, column, rule));
      return line;
    }

    void spoil(Column column, String text, Class<? extends Rule> rule) {
      spoil(head(), column, text, rule);
    }

    void spoil(Line line, Column column, String text, Class<? extends Rule> rule) {
      line.put(column, text);
      expect(line, column, rule);
    }

    void expect(Line line, Column column, Class<? extends Rule> rule) {
      if (expected.stream().noneMatch(wrong -> wrong.line == line)) {
        sound = false;
      }
      expected.add(new Wrong(line, column, rule));
    }
  }

  /** Writes a file of so many rows under the header. */
  public static PortfolioFile write(Path file, int rows, long seed) throws IOException {
    Random random = new Random(seed);
    List<String> sound = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    int number = 1;
    try (CsvWriter csv =
        CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(Stream.of(Column.values()).map(Column::header).toList());
      for (Line line : before()) {
        write(csv, line);
        number++;
      }
      int mistakes = 0;
      for (int i = 0; number <= rows; i++) {
        Group group = group("%s-%06d".formatted(seed, i), random);
        if (i % MISTAKE_ONE_IN == 1) {
          Mistake mistake = Mistake.values()[mistakes++ % Mistake.values().length];
          mistake.make.accept(group);
        }
        if (number + group.lines.size() > rows + 1) {
          group = new Group();
          group.lines.add(head("%s-%06d".formatted(seed, i), random));
        }
        (group.sound ? sound : wrong).add(group.reference());
        for (Line line : group.lines) {
          number++;
          write(csv, line);
          for (Wrong one : group.expected) {
            if (one.line == line) {
              expected.add(new Expected(number, column(one.column), one.rule));
            }
          }
        }
      }
    }
    return new PortfolioFile(file, number - 1, sound, wrong, expected);
  }

  private static String column(@Nullable Column column) {
    return column == null ? Header.letters(Column.values().length) : column.header();
  }

  private static void write(CsvWriter csv, Line line) {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      cells.add(line.cells.getOrDefault(column, ""));
    }
    cells.add(line.beyond);
    csv.writeRecord(cells);
  }

  private static List<Line> before() {
    List<Line> lines = new ArrayList<>();
    for (String theme : THEMES) {
      lines.add(
          new Line("THEME", "")
              .put(Column.NAME, theme)
              .put(Column.SUMMARY, "Made up so that innovations can name it")
              .put(Column.STATUS, "agreed")
              .put(Column.SINCE, "2023-01-01"));
    }
    for (String neighbourhood : NEIGHBOURHOODS) {
      lines.add(
          new Line("NEIGHBOURHOOD", "")
              .put(Column.NAME, neighbourhood)
              .put(Column.PLACE, "Leeds")
              .put(Column.CODES, "E00000001; E00000002")
              .put(Column.SOURCE, "Made up for a test"));
    }
    return lines;
  }

  private static Group group(String reference, Random random) {
    Group group = new Group();
    group.lines.add(head(reference, random));
    List<String> trusts = TRUSTS.subList(0, random.nextInt(TRUSTS.size()));
    for (String trust : trusts) {
      group.lines.add(pilot(reference, trust, random.nextInt(28)));
    }
    if (random.nextInt(3) == 0) {
      group.lines.add(adoption(reference, "RR8"));
      group.lines.add(reach(reference, "RR8", 100 + random.nextInt(100)));
      group.lines.add(
          reach(reference, "RR8", random.nextInt(40))
              .put(Column.NEIGHBOURHOOD, NEIGHBOURHOODS.getFirst()));
    }
    return group;
  }

  private static Line head(String reference, Random random) {
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
    return new Line("INNOVATION", reference)
        .put(Column.NAME, "Made-up product " + reference + " for Sjögren’s")
        .put(Column.SUMMARY, "=NOT(A1) is a text here,\nwith \"quotes\"; and lines")
        .put(Column.CATEGORY, "Medical device")
        .put(Column.CARE_SETTINGS, "home; primary care")
        .put(Column.THEMES, "Breathing well; Moving\\; and balance")
        .put(Column.ESTIMATED_PEOPLE, "12,000")
        .put(Column.PLACE, "Leeds")
        .put(Column.LEAD_ORGANISATION, "Made-up company " + random.nextInt(50))
        .put(Column.LEAD_KIND, "company")
        .put(Column.STAGE, "Deployment")
        .put(Column.PROPOSAL_ON, day.toString())
        .put(Column.TESTING_ON, "1 March 2024")
        .put(Column.TESTING_BY, "qwo")
        .put(Column.TESTING_REASON, "Ready by the standards of its day")
        .put(Column.DEPLOYMENT_ON, "28/02/2025");
  }

  private static Line pilot(String reference, String trust, int days) {
    return new Line("PILOT", reference)
        .put(Column.ORGANISATION, trust)
        .put(Column.STATUS, "completed")
        .put(Column.OBJECTIVES, "To see whether it helps people at home")
        .put(Column.PEOPLE, "40")
        .put(Column.STARTED_ON, LocalDate.of(2024, 4, 1).plusDays(days).toString())
        .put(Column.ENDED_ON, "30.11.2024")
        .put(Column.FINDINGS, "Fewer people came back within thirty days")
        .put(Column.RECOMMENDATION, "adopt");
  }

  private static Line adoption(String reference, String trust) {
    return new Line("ADOPTION", reference)
        .put(Column.ORGANISATION, trust)
        .put(Column.STATUS, "live")
        .put(Column.LIVE_ON, "2025-05-01")
        .put(Column.SITES, "Main site; Day unit");
  }

  private static Line reach(String reference, String trust, int patients) {
    return new Line("REACH", reference)
        .put(Column.ORGANISATION, trust)
        .put(Column.FROM, "2025-06-01")
        .put(Column.TO, "2025-06-30")
        .put(Column.PATIENTS, Integer.toString(patients));
  }
}

package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Reach.InNeighbourhood;
import uk.healthtech.pipeline.kernel.innovation.ReportChecks;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/**
 * The rows of reach of one adoption. Of the rows of one period, the one without a neighbourhood
 * counts all patients, the others those of a neighbourhood among them.
 */
final class ReachRows {
  /** The fields of reach in {@link ReportChecks}, such as {@code reach[0].neighbourhoods[1].to}. */
  private static final Pattern FIELD =
      Pattern.compile("reach\\[(\\d+)](?:\\.neighbourhoods\\[(\\d+)])?(?:\\.(\\w+))?");

  private static final Map<String, Column> COLUMNS =
      Map.of(
          "from", Column.FROM,
          "to", Column.TO,
          "patients", Column.PATIENTS,
          "neighbourhood", Column.NEIGHBOURHOOD);

  private final OnRecord onRecord;
  private final List<RowFields<Column>> rows = new ArrayList<>();
  private final List<Told> periods = new ArrayList<>();

  /** The rows of one period. */
  private static final class Told {
    private final Period period;
    private @Nullable RowFields<Column> total;
    private int patients;
    private final Map<RowFields<Column>, InNeighbourhood> parts = new LinkedHashMap<>();

    Told(Period period) {
      this.period = period;
    }
  }

  ReachRows(OnRecord onRecord) {
    this.onRecord = onRecord;
  }

  void add(RowFields<Column> fields) {
    rows.add(fields);
  }

  /** What the rows tell, each period once; noting what is wrong with them. */
  List<Reach> read() {
    Map<Period, Told> byPeriod = new LinkedHashMap<>();
    boolean sound = true;
    for (RowFields<Column> fields : rows) {
      sound = read(fields, byPeriod) && sound;
    }
    for (Told told : byPeriod.values()) {
      if (told.total != null) {
        periods.add(told);
      } else if (sound) {
        // Where a row could not be read, it may have been the total.
        told.parts
            .keySet()
            .iterator()
            .next()
            .problem(Column.NEIGHBOURHOOD, new Malformed(Forms.REACH_TOTAL));
      }
    }
    return periods.stream()
        .map(told -> new Reach(told.period, told.patients, List.copyOf(told.parts.values())))
        .toList();
  }

  private boolean read(RowFields<Column> fields, Map<Period, Told> byPeriod) {
    LocalDate from = day(fields, Column.FROM);
    LocalDate to = day(fields, Column.TO);
    Integer patients = fields.number(Column.PATIENTS, 0, Reach.MOST_PATIENTS);
    if (fields.isBlank(Column.PATIENTS)) {
      fields.problem(Column.PATIENTS, new Missing());
    }
    boolean isTotal = fields.isBlank(Column.NEIGHBOURHOOD);
    NeighbourhoodId neighbourhood = isTotal ? null : neighbourhood(fields);
    if (from == null || to == null || patients == null || (!isTotal && neighbourhood == null)) {
      return false;
    }
    Told told = byPeriod.computeIfAbsent(new Period(from, to), Told::new);
    if (neighbourhood != null) {
      told.parts.put(fields, new InNeighbourhood(neighbourhood, patients));
    } else if (told.total == null) {
      told.total = fields;
      told.patients = patients;
    } else {
      fields.problem(Column.FROM, new Repeated());
    }
    return true;
  }

  private static @Nullable LocalDate day(RowFields<Column> fields, Column column) {
    if (fields.isBlank(column)) {
      fields.problem(column, new Missing());
    }
    return fields.day(column);
  }

  private @Nullable NeighbourhoodId neighbourhood(RowFields<Column> fields) {
    String name = fields.row().raw(Column.NEIGHBOURHOOD);
    String place = PortfolioInterpreter.place(fields, onRecord);
    List<HeldNeighbourhood> named =
        onRecord.neighbourhoodsNamed(name).stream()
            .filter(
                one ->
                    place == null || Values.name(one.content().place()).equals(Values.name(place)))
            .toList();
    if (named.size() == 1) {
      return named.getFirst().id();
    }
    fields.problem(
        named.isEmpty() ? Column.NEIGHBOURHOOD : Column.PLACE,
        named.isEmpty() ? new Unknown(name) : new Missing());
    return null;
  }

  /** Notes what the checks found, in the rows that told it. */
  void check(List<FieldProblem> found) {
    for (FieldProblem problem : found) {
      Matcher field = FIELD.matcher(problem.field());
      if (field.matches()) {
        Told told = periods.get(Integer.parseInt(field.group(1)));
        RowFields<Column> fields =
            field.group(2) == null
                ? told.total
                : List.copyOf(told.parts.keySet()).get(Integer.parseInt(field.group(2)));
        Column column =
            field.group(3) == null
                ? Column.PATIENTS
                : COLUMNS.getOrDefault(field.group(3), Column.PATIENTS);
        if (fields != null && !fields.isWrong(column)) {
          fields.problem(column, problem.rule());
        }
      }
    }
  }
}

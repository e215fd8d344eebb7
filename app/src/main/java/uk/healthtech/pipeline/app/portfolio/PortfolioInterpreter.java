package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/**
 * Tells what the rows of a portfolio mean. Themes and neighbourhoods of the whole file come first,
 * since its innovations name them wherever they stand.
 */
public final class PortfolioInterpreter {
  private final OnRecord onRecord;
  private final Digests digests;
  private final ImportContext context;

  /** Reads against what is on record. */
  public PortfolioInterpreter(OnRecord onRecord, Digests digests, ImportContext context) {
    this.onRecord = onRecord;
    this.digests = digests;
    this.context = context;
  }

  /**
   * The reference that ties a row to the others of its innovation; empty for rows of no innovation
   * and for those that lack it, of which {@link #stray} tells.
   */
  public static Optional<String> reference(Row<Column> row) {
    return RecordKind.of(row)
        .filter(RecordKind::isOfInnovation)
        .flatMap(_ -> row.text(Column.REFERENCE));
  }

  /** What is wrong with a row that is no theme, no neighbourhood and of no innovation. */
  public List<RowProblem> stray(Row<Column> row) {
    ProblemList<Column> problems = new ProblemList<>();
    RowFields<Column> fields = new RowFields<>(row, problems);
    Optional<RecordKind> kind = RecordKind.of(row);
    if (kind.isEmpty()) {
      fields.choice(Column.RECORD, RecordKind.class, EnumSet.allOf(RecordKind.class));
    } else if (kind.get().isOfInnovation()) {
      fields.problem(Column.REFERENCE, new Missing());
    }
    return problems.inOrder();
  }

  /** What a row of kind {@link RecordKind#THEME} means. */
  public Read<ReportTheme> theme(Row<Column> row) {
    ProblemList<Column> problems = new ProblemList<>();
    RowFields<Column> fields = begin(row, RecordKind.THEME, problems, context);
    String name = fields.requiredText(Column.NAME, FieldRules.THEME_NAME);
    String summary = fields.requiredText(Column.SUMMARY, FieldRules.THEME_SUMMARY);
    ThemeStatus status =
        fields.requiredChoice(Column.STATUS, ThemeStatus.class, EnumSet.allOf(ThemeStatus.class));
    LocalDate since = fields.pastDay(Column.SINCE, context.today());
    if (!problems.isEmpty() || name == null || summary == null || status == null) {
      return new Read.Wrong<>(problems.inOrder());
    }
    HeldTheme before = known(name);
    if (before == null) {
      return new Read.Meant<>(
          new ReportTheme(
              ThemeId.named(name), new Theme(name, summary, List.of()), status, since, null));
    }
    // A blank cell says nothing, and the case of a name is nothing new.
    LocalDate on = since == null && status == before.status() ? before.since() : since;
    Theme content = new Theme(before.content().name(), summary, before.content().insights());
    boolean same =
        content.equals(before.content())
            && status == before.status()
            && Objects.equals(on, before.since());
    return same
        ? new Read.NothingNew<>()
        : new Read.Meant<>(new ReportTheme(before.id(), content, status, on, null));
  }

  /** The theme of that name: the agreed one, where several have it. */
  private @Nullable HeldTheme known(String name) {
    List<HeldTheme> named = onRecord.themesNamed(name);
    return named.stream()
        .filter(theme -> theme.status() == ThemeStatus.AGREED)
        .findFirst()
        .orElse(named.isEmpty() ? null : named.getFirst());
  }

  /**
   * What a row of kind {@link RecordKind#NEIGHBOURHOOD} means: one to be added, or put right. A
   * retired one stays as it is.
   */
  public Read<NeighbourhoodCommand> neighbourhood(Row<Column> row) {
    ProblemList<Column> problems = new ProblemList<>();
    RowFields<Column> fields = begin(row, RecordKind.NEIGHBOURHOOD, problems, context);
    String name = fields.requiredText(Column.NAME, FieldRules.NEIGHBOURHOOD);
    String place = place(fields, onRecord);
    if (fields.isBlank(Column.PLACE)) {
      fields.problem(Column.PLACE, new Missing());
    }
    List<String> codes = fields.texts(Column.CODES, FieldRules.AREA_CODE);
    String source = fields.text(Column.SOURCE, FieldRules.SOURCE);
    if (!problems.isEmpty() || name == null || place == null) {
      return new Read.Wrong<>(problems.inOrder());
    }
    Optional<HeldNeighbourhood> before =
        onRecord.neighbourhoodsNamed(name).stream()
            .filter(one -> Values.name(one.content().place()).equals(Values.name(place)))
            .findFirst();
    if (before.isEmpty()) {
      return new Read.Meant<>(
          new AddNeighbourhood(
              NeighbourhoodId.named(place, name),
              new Neighbourhood(name, place, codes, source == null ? context.source() : source),
              null));
    }
    Neighbourhood held = before.get().content();
    Neighbourhood now =
        new Neighbourhood(
            held.name(),
            held.place(),
            codes.isEmpty() ? held.codes() : codes,
            source == null ? held.source() : source);
    return now.equals(held) || before.get().retiredOn() != null
        ? new Read.NothingNew<>()
        : new Read.Meant<>(
            new CorrectNeighbourhood(before.get().id(), now, FreeTexts.of(context.source()), null));
  }

  /**
   * What all rows of one reference mean, in the order of the file. It is taken as a whole or not at
   * all. Whether it tells anything new is the command's to say.
   */
  public Read<InnovationEntry> innovation(List<Row<Column>> rows) {
    return new InnovationRows(onRecord, digests, context).read(rows);
  }

  /**
   * What a correction would change, column by column. Pilots and adoptions that the new report
   * leaves out stay as they are.
   *
   * @param texts held texts by id; an erased one is missing and shows as empty
   */
  public static List<Change> changes(
      Report before, Map<UUID, String> texts, RecordHistory now, NamesOnRecord names) {
    return Told.changes(before, texts, now, names);
  }

  /** Begins with a row: what belongs in no row of its kind, and whether it is fictional. */
  static RowFields<Column> begin(
      Row<Column> row, RecordKind kind, ProblemList<Column> problems, ImportContext context) {
    RowFields<Column> fields = new RowFields<>(row, problems);
    fields.onlyIn(column -> column.records().contains(kind));
    Optional<Boolean> fictional = Values.flag(row.raw(Column.FICTIONAL));
    if (fictional.isEmpty()) {
      fields.problem(Column.FICTIONAL, new NotOneOf(List.of("yes", "no")));
    } else if (fictional.get() != context.demonstration()) {
      fields.problem(
          Column.FICTIONAL,
          new Malformed(context.demonstration() ? Forms.FICTIONAL : Forms.NOT_FICTIONAL));
    }
    return fields;
  }

  /** The place that a row names, as it is written on record. */
  static @Nullable String place(RowFields<Column> fields, OnRecord onRecord) {
    if (fields.isBlank(Column.PLACE)) {
      return null;
    }
    String text = fields.row().raw(Column.PLACE);
    Optional<HeldPlace> place = onRecord.place(text);
    if (place.isEmpty()) {
      fields.problem(Column.PLACE, new Unknown(text));
    }
    return place.map(HeldPlace::name).orElse(null);
  }
}

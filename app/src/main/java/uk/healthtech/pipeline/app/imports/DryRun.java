package uk.healthtech.pipeline.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.imports.Staged.Beside;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.imports.Staged.Found;
import uk.healthtech.pipeline.app.imports.Staged.StagedRow;
import uk.healthtech.pipeline.app.imports.Understanding.Meaning;
import uk.healthtech.pipeline.app.portfolio.Change;
import uk.healthtech.pipeline.app.portfolio.Column;
import uk.healthtech.pipeline.app.portfolio.PortfolioInterpreter;
import uk.healthtech.pipeline.app.portfolio.Remembered;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reported;
import uk.healthtech.pipeline.kernel.query.Query.FindReported;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/**
 * Tells what recording a file would bring about and what is wrong with it. It changes nothing on
 * record. Cut short, it reads all rows again, and what it had found stays found.
 */
@Component
class DryRun {
  /** As many references as can be asked for at once. */
  static final int AT_A_TIME = Page.MOST;

  private final Staged staged;
  private final Beginnings beginnings;
  private final Queries queries;
  private final Words words;

  DryRun(Staged staged, Beginnings beginnings, Queries queries, Words words) {
    this.staged = staged;
    this.beginnings = beginnings;
    this.queries = queries;
    this.words = words;
  }

  /**
   * Goes through all groups.
   *
   * @param goesOn whether there is time for more
   */
  void check(Claimed claimed, BooleanSupplier goesOn) {
    Understanding understanding = beginnings.of(claimed);
    for (Turn turn : Turn.values()) {
      List<Group> groups = staged.groups(claimed.id(), turn, 0, AT_A_TIME);
      while (!groups.isEmpty()) {
        if (!goesOn.getAsBoolean()) {
          return;
        }
        check(claimed, turn, groups, understanding);
        int last = groups.getLast().firstRow();
        groups = staged.groups(claimed.id(), turn, last, AT_A_TIME);
      }
    }
    staged.checked(claimed);
  }

  private void check(Claimed claimed, Turn turn, List<Group> groups, Understanding understanding) {
    Map<String, List<StagedRow>> rows =
        staged.rows(claimed.id(), groups.stream().map(Group::key).toList());
    Map<Group, Meaning> open = new LinkedHashMap<>();
    for (Group group : groups) {
      Meaning meaning = understanding.read(turn, group, rows.getOrDefault(group.key(), List.of()));
      if (group.checked() == null) {
        open.put(group, meaning);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    Reports reports = reports(claimed.of().by(), open);
    List<Found> found = new ArrayList<>();
    List<Beside> beside = new ArrayList<>();
    open.forEach(
        (group, meaning) -> {
          Found what = found(group, meaning, reports, understanding.record(), claimed.of().by());
          found.add(what);
          if (what.result() != ImportResult.PROBLEM
              && meaning instanceof Meaning.Asks(Intent intent)
              && intent.beside() != null) {
            beside.add(
                new Beside(intent.beside().kind(), intent.beside().name(), group.firstRow()));
          }
        });
    staged.found(claimed, found, beside);
  }

  /** What earlier imports told of the innovations that these groups are about. */
  private record Reports(Map<InnovationId, InnovationRow> rows, Map<UUID, String> texts) {}

  private Reports reports(Actor viewer, Map<Group, Meaning> groups) {
    List<String> references =
        groups.values().stream()
            .flatMap(meaning -> DryRun.histories(meaning).stream())
            .map(RecordHistory::reference)
            .distinct()
            .toList();
    Map<InnovationId, InnovationRow> rows = new HashMap<>();
    if (references.isEmpty()) {
      return new Reports(rows, Map.of());
    }
    Reported reported = queries.ask(new FindReported(viewer, references), Reported.class);
    reported.rows().forEach(row -> rows.put(row.innovation().id(), row));
    return new Reports(rows, reported.texts());
  }

  private static List<RecordHistory> histories(Meaning meaning) {
    return meaning instanceof Meaning.Asks(Intent intent)
        ? intent.then().stream()
            .filter(RecordHistory.class::isInstance)
            .map(RecordHistory.class::cast)
            .toList()
        : List.of();
  }

  private Found found(
      Group group, Meaning meaning, Reports reports, Remembered names, Actor viewer) {
    return switch (meaning) {
      case Meaning.Wrong(List<ProblemLine> problems) ->
          new Found(group.firstRow(), ImportResult.PROBLEM, null, Detail.ofProblems(problems));
      case Meaning.NothingNew() ->
          new Found(group.firstRow(), ImportResult.UNCHANGED, null, Detail.NONE);
      case Meaning.Asks(Intent intent) ->
          histories(meaning).stream()
              .findFirst()
              .map(history -> found(group, history, reports, names, viewer))
              .orElseGet(
                  () ->
                      new Found(
                          group.firstRow(),
                          intent.begins() ? ImportResult.NEW : ImportResult.CORRECTION,
                          intent.stream(),
                          Detail.ofChanges(intent.changes())));
    };
  }

  private Found found(
      Group group, RecordHistory history, Reports reports, Remembered names, Actor viewer) {
    UUID stream = history.innovation().value();
    InnovationRow row = reports.rows().get(history.innovation());
    if (row == null) {
      return new Found(group.firstRow(), ImportResult.NEW, stream, Detail.NONE);
    }
    Report before = row.innovation().report();
    if (before == null) {
      return problem(group, new Refusal.NotReported(history.innovation()), viewer);
    }
    List<Change> changes = PortfolioInterpreter.changes(before, reports.texts(), history, names);
    if (changes.isEmpty()) {
      return new Found(group.firstRow(), ImportResult.UNCHANGED, stream, Detail.NONE);
    }
    List<ChangeLine> lines = changes.stream().map(DryRun::line).toList();
    return changes.stream()
        .filter(change -> before.hasLivedOn(change.part()))
        .findFirst()
        .map(change -> problem(group, new Refusal.LivedOnSince(change.part()), viewer))
        .orElseGet(
            () ->
                new Found(
                    group.firstRow(), ImportResult.CORRECTION, stream, Detail.ofChanges(lines)));
  }

  private Found problem(Group group, Refusal refusal, Actor viewer) {
    ProblemLine line =
        new ProblemLine(
            group.firstRow(), Column.REFERENCE.header(), group.name(), words.tell(refusal, viewer));
    return new Found(
        group.firstRow(), ImportResult.PROBLEM, null, Detail.ofProblems(List.of(line)));
  }

  private static ChangeLine line(Change change) {
    return new ChangeLine(
        change.record().name().toLowerCase(Locale.ROOT),
        change.at(),
        change.column().header(),
        change.before(),
        change.after());
  }
}

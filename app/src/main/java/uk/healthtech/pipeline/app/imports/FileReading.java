package uk.healthtech.pipeline.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.imports.Staged.StagedRow;
import uk.healthtech.pipeline.app.portfolio.Column;
import uk.healthtech.pipeline.app.portfolio.FileKind;
import uk.healthtech.pipeline.app.portfolio.Header;
import uk.healthtech.pipeline.app.portfolio.Heading;
import uk.healthtech.pipeline.app.portfolio.OrganisationColumn;
import uk.healthtech.pipeline.app.portfolio.PortfolioInterpreter;
import uk.healthtech.pipeline.app.portfolio.RecordKind;
import uk.healthtech.pipeline.app.portfolio.Row;
import uk.healthtech.pipeline.app.portfolio.RowProblem;
import uk.healthtech.pipeline.app.portfolio.SheetRow;
import uk.healthtech.pipeline.app.portfolio.TableReader;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile;
import uk.healthtech.pipeline.kernel.Ids;

/**
 * Reads the file of an import into rows, and tells which of them belong together. Cut short, it
 * begins anew: it takes a moment, and nothing was made of the rows yet.
 */
@Component
class FileReading {
  private static final int AT_A_TIME = 500;

  /** A name or reference that is longer breaks its rule, and its problem shows how it begins. */
  private static final int MOST_SHOWN = 200;

  private final Uploads uploads;
  private final Staged staged;
  private final Words words;
  private final Prose prose;

  FileReading(Uploads uploads, Staged staged, Words words, Prose prose) {
    this.uploads = uploads;
    this.staged = staged;
    this.words = words;
    this.prose = prose;
  }

  /** Reads it; one that cannot be read is refused with the reason. */
  void read(Claimed claimed) throws IOException {
    staged.clear(claimed);
    // A spreadsheet is read from its end, so it has to be a file.
    Path file = Files.createTempFile("import", null);
    try {
      try (InputStream chunks = uploads.open(claimed.of().upload())) {
        Files.copy(chunks, file, StandardCopyOption.REPLACE_EXISTING);
      }
      try (TableReader table = TableReader.open(file)) {
        read(claimed, table);
      } catch (UnreadableFile e) {
        refuse(claimed, prose.say(e.key(), e.values().toArray()));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void refuse(Claimed claimed, String reason) {
    staged.end(claimed, ImportState.REFUSED, reason);
  }

  private void read(Claimed claimed, TableReader table) throws UnreadableFile, IOException {
    FileKind kind = FileKind.of(table.header());
    if (kind != claimed.of().kind()) {
      refuse(claimed, prose.say("import.other-kind", prose.word(kind)));
      return;
    }
    switch (kind) {
      case PORTFOLIO -> rows(claimed, table, Header.ofPortfolio(table.header()), this::ofPortfolio);
      case ORGANISATIONS ->
          rows(claimed, table, Header.ofOrganisations(table.header()), this::ofOrganisations);
    }
  }

  /** How a row is staged. */
  private interface Staging<C extends Enum<C> & Heading> {
    StagedRow stage(Row<C> row, List<ProblemLine> problems);
  }

  private <C extends Enum<C> & Heading> void rows(
      Claimed claimed, TableReader table, Header<C> header, Staging<C> staging)
      throws UnreadableFile, IOException {
    List<StagedRow> rows = new ArrayList<>();
    for (@Nullable SheetRow row = table.next(); row != null; row = table.next()) {
      rows.add(staging.stage(header.row(row), words.lines(header.problems(row))));
      if (rows.size() == AT_A_TIME) {
        staged.keep(claimed, rows);
        rows.clear();
      }
    }
    staged.keep(claimed, rows);
    List<String> notes = new ArrayList<>(table.notes().stream().map(prose::word).toList());
    for (RowProblem problem : header.problems()) {
      notes.add(prose.say("import.column-not-read", problem.column(), words.tell(problem)));
    }
    staged.read(claimed, notes);
  }

  private StagedRow ofPortfolio(Row<Column> row, List<ProblemLine> problems) {
    Optional<RecordKind> kind = RecordKind.of(row);
    Optional<String> reference = PortfolioInterpreter.reference(row);
    if (reference.isPresent()) {
      // Derived, since a file may hold references of any length, and an index may not.
      String key = Ids.derived("reference", reference.get()).toString();
      return staged(row, Turn.INNOVATIONS, key, reference.get(), problems);
    }
    return staged(
        row,
        kind.map(Turn::of).orElse(Turn.INNOVATIONS),
        "row " + row.number(),
        row.text(Column.NAME).orElse(""),
        problems);
  }

  private StagedRow ofOrganisations(Row<OrganisationColumn> row, List<ProblemLine> problems) {
    return staged(
        row,
        Turn.ORGANISATIONS,
        "row " + row.number(),
        row.text(OrganisationColumn.ODS_CODE)
            .or(() -> row.text(OrganisationColumn.NAME))
            .orElse(""),
        problems);
  }

  private static <C extends Enum<C> & Heading> StagedRow staged(
      Row<C> row, Turn turn, String key, String name, List<ProblemLine> problems) {
    Map<String, String> cells = new TreeMap<>();
    row.cells().forEach((column, text) -> cells.put(column.name(), text));
    String shown = name.codePointCount(0, name.length()) > MOST_SHOWN ? "…" : name;
    return new StagedRow(row.number(), turn, key, shown, cells, problems);
  }
}

package uk.healthtech.pipeline.app.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;

/**
 * Writes a portfolio as CSV in the columns that an import reads: UTF-8 with the mark by which
 * spreadsheets know it, commas, lines ended by CR LF. Themes and neighbourhoods go first.
 */
public final class PortfolioWriter implements AutoCloseable {
  /** Without it spreadsheets take UTF-8 for Windows-1252. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvWriter rows;
  private final NamesOnRecord names;
  private final boolean demonstration;
  private final Set<String> themes = new HashSet<>();
  private final Set<String> references = new HashSet<>();

  /**
   * Begins with the header.
   *
   * @param demonstration whether every row is marked as fictional
   */
  public PortfolioWriter(OutputStream out, NamesOnRecord names, boolean demonstration)
      throws IOException {
    this.rows = csv(out);
    this.names = names;
    this.demonstration = demonstration;
    header(rows, Column.values());
  }

  /** The header alone: the template to fill in. */
  public static byte[] portfolioTemplate() {
    return template(Column.values());
  }

  /** The header of an organisation file alone: the template to fill in. */
  public static byte[] organisationsTemplate() {
    return template(OrganisationColumn.values());
  }

  private static byte[] template(Heading[] columns) {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    try (CsvWriter rows = csv(template)) {
      header(rows, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes all", e);
    }
    return template.toByteArray();
  }

  private static CsvWriter csv(OutputStream out) throws IOException {
    out.write(MARK);
    return CsvWriter.builder().build(out, StandardCharsets.UTF_8);
  }

  private static void header(CsvWriter rows, Heading[] columns) {
    rows.writeRecord(
        Stream.of(columns)
            .filter(column -> column != OrganisationColumn.NOT_USED)
            .map(Heading::header)
            .toList());
  }

  /** A theme; of several that have one name the first, so the agreed ones are to come first. */
  public void write(HeldTheme theme) throws IOException {
    if (themes.add(Values.name(theme.content().name()))) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      Told.put(cells, Column.NAME, theme.content().name());
      Told.put(cells, Column.SUMMARY, theme.content().summary());
      Told.put(cells, Column.STATUS, theme.status());
      Told.put(cells, Column.SINCE, theme.since());
      write(RecordKind.THEME, cells);
    }
  }

  /** A neighbourhood. */
  public void write(HeldNeighbourhood neighbourhood) throws IOException {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Told.put(cells, Column.NAME, neighbourhood.content().name());
    Told.put(cells, Column.PLACE, neighbourhood.content().place());
    Told.put(cells, Column.CODES, Cells.list(neighbourhood.content().codes()));
    Told.put(cells, Column.SOURCE, neighbourhood.content().source());
    write(RecordKind.NEIGHBOURHOOD, cells);
  }

  /**
   * An innovation with its pilots, adoptions and reach. Drafts are not written. Its reference is
   * the one that it was imported under; where there is none, or another row has it already, its id.
   *
   * @param texts held texts by id; an erased one is missing and left empty
   */
  public void write(InnovationRow row, Map<UUID, String> texts) throws IOException {
    Optional<Told> told = Telling.of(row, texts);
    if (told.isEmpty()) {
      return;
    }
    String id = row.innovation().id().toString();
    String reference =
        Optional.ofNullable(row.innovation().report())
            .map(Report::reference)
            .filter(references::add)
            .orElse(id);
    references.add(reference);
    List<Told.Line> lines = told.get().lines(names);
    // The first two are one row in a file.
    Map<Column, String> head = new EnumMap<>(lines.get(0).cells());
    head.putAll(lines.get(1).cells());
    head.put(Column.REFERENCE, reference);
    write(RecordKind.INNOVATION, head);
    for (Told.Line line : lines.subList(2, lines.size())) {
      Map<Column, String> cells = new EnumMap<>(line.cells());
      cells.put(Column.REFERENCE, reference);
      write(line.kind(), cells);
    }
  }

  private void write(RecordKind kind, Map<Column, String> cells) throws IOException {
    cells.put(Column.RECORD, kind.name());
    if (demonstration) {
      cells.put(Column.FICTIONAL, "yes");
    }
    try {
      rows.writeRecord(
          Stream.of(Column.values())
              .map(column -> Cells.write(cells.getOrDefault(column, "")))
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Ends the file; what it is written to stays open. */
  @Override
  public void close() throws IOException {
    rows.flush();
  }
}

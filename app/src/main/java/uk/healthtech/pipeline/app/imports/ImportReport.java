package uk.healthtech.pipeline.app.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.portfolio.Cells;

/** What became of every row of a file, as a file to put beside it. */
@Component
class ImportReport {
  private static final int AT_A_TIME = 500;

  /** By which spreadsheets know that it is UTF-8. */
  private static final char MARK = '\uFEFF';

  private final Imports imports;
  private final Prose prose;

  ImportReport(Imports imports, Prose prose) {
    this.imports = imports;
    this.prose = prose;
  }

  /** Writes it piece by piece; what it is written to stays open. */
  void write(Import of, OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(MARK);
    @SuppressWarnings("resource") // the answer is not ours to close
    CsvWriter lines = CsvWriter.builder().build(text);
    lines.writeRecord("row", "reference", "result", "column", "value", "message");
    List<Group> groups = imports.groups(of.id(), null, 0, AT_A_TIME);
    while (!groups.isEmpty()) {
      groups.forEach(group -> write(lines, group));
      groups = imports.groups(of.id(), null, groups.getLast().firstRow(), AT_A_TIME);
    }
    for (Map.Entry<String, List<String>> kind :
        imports.beside(of.id(), Integer.MAX_VALUE).entrySet()) {
      for (String name : kind.getValue()) {
        write(lines, "", name, "BESIDE", "", "", prose.say("import.beside." + kind.getKey()));
      }
    }
    lines.flush();
  }

  private void write(CsvWriter lines, Group group) {
    ImportResult result = group.result();
    String word = result == null ? "" : result.name();
    String row = Integer.toString(group.firstRow());
    Detail detail = group.detail();
    for (ProblemLine one : detail.problems()) {
      write(
          lines,
          Integer.toString(one.row()),
          group.name(),
          word,
          one.column(),
          one.value(),
          one.message());
    }
    for (ChangeLine one : detail.changes()) {
      write(
          lines,
          row,
          group.name(),
          word,
          one.column(),
          one.after(),
          one.at().isEmpty()
              ? prose.say("import.before", one.before())
              : prose.say("import.before-at", one.at(), one.before()));
    }
    if (detail.refusal() != null) {
      write(lines, row, group.name(), word, "", "", detail.refusal());
    }
    if (detail.equals(Detail.NONE)) {
      write(lines, row, group.name(), word, "", "", result == null ? "" : prose.word(result));
    }
  }

  private static void write(CsvWriter lines, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cells.write(cells[i]);
    }
    lines.writeRecord(cells);
  }
}

package uk.healthtech.pipeline.app.portfolio;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/** The rows of a CSV file, whatever of comma, semicolon and tab stands between its cells. */
final class CsvTable extends TableReader {
  /** What a spreadsheet may write into a first row of its own to name the separator. */
  private static final String NAMED_SEPARATOR = "sep=";

  /** A cell longer than this is a quotation mark that nobody closed. */
  private static final int MOST_IN_QUOTES = 1 << 20;

  /** How far the header is looked for. */
  private static final int LOOKED_AT = 1 << 16;

  private final CloseableIterator<CsvRecord> records;
  private int number;

  private CsvTable(Reader text, char separator) {
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false) // they count, so that numbers are those of the spreadsheet
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(MOST_IN_QUOTES)
            .ofCsvRecord(text)
            .iterator();
  }

  static CsvTable of(Path file) throws UnreadableFile, IOException {
    Encoding encoding = Encoding.of(file);
    char separator;
    try (Reader text = encoding.open(file)) {
      char[] start = new char[LOOKED_AT];
      int length = 0;
      for (int n = 0; n >= 0 && length < start.length; ) {
        length += n;
        n = text.read(start, length, start.length - length);
      }
      separator = separator(new String(start, 0, length));
    }
    CsvTable table = new CsvTable(encoding.open(file), separator);
    if (encoding.isGuessed()) {
      table.note(FileNote.READ_AS_WINDOWS_1252);
    }
    return table;
  }

  /** What stands most often between the cells of the first row that is not blank. */
  static char separator(String start) {
    String text = start.stripLeading();
    if (text.startsWith(NAMED_SEPARATOR) && text.length() > NAMED_SEPARATOR.length()) {
      return text.charAt(NAMED_SEPARATOR.length());
    }
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || !isEndOfLine(text.charAt(i))); i++) {
      switch (text.charAt(i)) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        default -> {}
      }
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  private static boolean isEndOfLine(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  @Nullable SheetRow read() throws UnreadableFile, IOException {
    number++;
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord row = records.next();
      boolean namesSeparator = number == 1 && row.getField(0).startsWith(NAMED_SEPARATOR);
      return new SheetRow(number, namesSeparator ? List.of() : row.getFields());
    } catch (CsvParseException e) {
      throw new UnreadableFile(Reason.BROKEN_QUOTES, number);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

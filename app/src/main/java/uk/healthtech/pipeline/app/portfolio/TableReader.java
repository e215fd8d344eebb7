package uk.healthtech.pipeline.app.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/**
 * Reads the rows of a CSV or XLSX file one after the other, so that memory is bounded by the
 * longest row and, of an XLSX file, by its table of texts. It tells the two apart by their bytes,
 * never by their names.
 */
public abstract sealed class TableReader implements AutoCloseable permits CsvTable, XlsxTable {
  /** The most bytes that a file may have. */
  public static final long MOST_BYTES = 50L * 1024 * 1024;

  /** The most rows that are not blank, the header included. */
  public static final int MOST_ROWS = 200_000;

  /** The most columns. */
  public static final int MOST_COLUMNS = 256;

  /** The most characters of a cell: what spreadsheets hold. */
  static final int MOST_CHARACTERS = 32_767;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** With what spreadsheets of before 2007 begin, and those behind a password. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final List<FileNote> notes = new ArrayList<>();
  private int rows;
  private @Nullable SheetRow header;

  TableReader() {}

  /** Opens a file and reads up to its header, which is its first row that is not blank. */
  public static TableReader open(Path file) throws UnreadableFile, IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new UnreadableFile(Reason.EMPTY);
    }
    if (size > MOST_BYTES) {
      throw new UnreadableFile(Reason.TOO_BIG, MOST_BYTES / (1024 * 1024));
    }
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(4);
    }
    if (Arrays.equals(first, OLE)) {
      throw new UnreadableFile(Reason.OTHER_SPREADSHEET);
    }
    TableReader table = Arrays.equals(first, ZIP) ? XlsxTable.of(file) : CsvTable.of(file);
    try {
      table.header = table.next();
      if (table.header == null) {
        throw new UnreadableFile(Reason.EMPTY);
      }
      return table;
    } catch (UnreadableFile | IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /** The header, from which {@link Header} makes columns. */
  public SheetRow header() {
    if (header == null) {
      throw new IllegalStateException("Only an open table has one");
    }
    return header;
  }

  /** What its sender should know of how it was read. */
  public List<FileNote> notes() {
    return List.copyOf(notes);
  }

  /** The next row that is not blank; null after the last. */
  public @Nullable SheetRow next() throws UnreadableFile, IOException {
    for (SheetRow row = read(); row != null; row = read()) {
      if (!row.isBlank()) {
        return checked(row);
      }
    }
    return null;
  }

  /** The next row, blank or not; null after the last. */
  abstract @Nullable SheetRow read() throws UnreadableFile, IOException;

  @Override
  public abstract void close() throws IOException;

  void note(FileNote note) {
    notes.add(note);
  }

  private SheetRow checked(SheetRow row) throws UnreadableFile {
    rows++;
    if (rows > MOST_ROWS) {
      throw new UnreadableFile(Reason.TOO_MANY_ROWS, MOST_ROWS);
    }
    if (row.cells().size() > MOST_COLUMNS) {
      throw new UnreadableFile(Reason.TOO_MANY_COLUMNS, MOST_COLUMNS);
    }
    if (row.cells().stream().anyMatch(cell -> cell.length() > MOST_CHARACTERS)) {
      throw new UnreadableFile(Reason.CELL_TOO_LONG, row.number());
    }
    return row;
  }
}

package uk.healthtech.pipeline.app.portfolio;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/** The rows of the first sheet of an XLSX file that can be seen. */
final class XlsxTable extends TableReader {
  /** The formats that every spreadsheet has for days, by their numbers in the standard. */
  private static final Set<Integer> DAYS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  /** The last day that spreadsheets know, 31 December 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /** Digits beyond these stand in no field; written out they could fill the memory. */
  private static final int MOST_DIGITS = 30;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int number;

  private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static XlsxTable of(Path file) throws UnreadableFile, IOException {
    XlsxGuard.check(file);
    ReadableWorkbook workbook = workbook(file);
    try {
      List<Sheet> visible =
          workbook
              .getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .toList();
      if (visible.isEmpty()) {
        throw new UnreadableFile(Reason.EMPTY);
      }
      XlsxTable table = new XlsxTable(workbook, visible.getFirst().openStream());
      if (visible.size() > 1) {
        table.note(FileNote.ONLY_FIRST_SHEET);
      }
      return table;
    } catch (UnreadableFile | IOException e) {
      workbook.close();
      throw e;
    } catch (RuntimeException e) {
      workbook.close();
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
  }

  private static ReadableWorkbook workbook(Path file) throws UnreadableFile {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      // What the library trips over is no part of ours.
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
  }

  @Override
  @Nullable SheetRow read() throws UnreadableFile {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      number = Math.max(number + 1, row.getRowNum());
      List<String> cells = new ArrayList<>(row.getCellCount());
      for (@Nullable Cell cell : row) {
        cells.add(cell == null ? "" : text(cell));
      }
      return new SheetRow(number, cells);
    } catch (RuntimeException e) {
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.ERROR || cell.getValue() == null) {
      return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
    return switch (cell.getValue()) {
      case BigDecimal number ->
          isDay(cell, number) ? cell.asDate().toLocalDate().toString() : plain(number, cell);
      case Boolean flag -> flag ? "yes" : "no";
      // The way in which a spreadsheet writes a carriage return down.
      case Object other -> other.toString().replace("_x000D_", "");
    };
  }

  private static String plain(BigDecimal number, Cell cell) {
    boolean huge = number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS;
    if (huge) {
      return cell.getRawValue();
    }
    return number.signum() == 0 ? "0" : rounded(number).stripTrailingZeros().toPlainString();
  }

  /** Spreadsheets keep 15 digits; 0.1 + 0.2 has more in the file than anybody sees. */
  private static BigDecimal rounded(BigDecimal number) {
    return number.round(new MathContext(15));
  }

  private static boolean isDay(Cell cell, BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
      return false;
    }
    Integer format = cell.getDataFormatId();
    return (format != null && DAYS.contains(format)) || showsDay(cell.getDataFormatString());
  }

  /** Whether a format shows a day or a year, beside its literal parts and its colours. */
  static boolean showsDay(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String shown =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT);
    return shown.contains("y") || shown.contains("d");
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}

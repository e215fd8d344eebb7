package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

class TableReaderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path folder;

  TableReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "table", null), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path workbook(Consumer<Worksheet> fill) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      fill.accept(workbook.newWorksheet("Portfolio"));
    }
    return file(bytes.toByteArray());
  }

  private static List<SheetRow> rows(Path file) throws Exception {
    try (TableReader table = TableReader.open(file)) {
      List<SheetRow> rows = new ArrayList<>();
      rows.add(table.header());
      for (SheetRow row = table.next(); row != null; row = table.next()) {
        rows.add(row);
      }
      return rows;
    }
  }

  private static void assertUnreadable(Path file, Reason reason, Object... values) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            found -> {
              assertThat(found.reason()).isEqualTo(reason);
              assertThat(found.values()).containsExactly(values);
            });
  }

  private static SheetRow row(int number, String... cells) {
    return new SheetRow(number, List.of(cells));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void whatever_stands_between_cells_is_found_out(String separator) throws Exception {
    String text =
        "reference|name|summary\nA1|\"one, two; three\tfour\"|x\n".replace("|", separator);
    assertThat(rows(file(text)))
        .containsExactly(
            row(1, "reference", "name", "summary"), row(2, "A1", "one, two; three\tfour", "x"));
    assertThat(rows(file("sep=;\nreference;name\nA,1;x\n")))
        .as("what a spreadsheet named")
        .containsExactly(row(2, "reference", "name"), row(3, "A,1", "x"));
  }

  @Test
  void rows_have_the_numbers_that_a_spreadsheet_shows() throws Exception {
    assertThat(
            rows(
                file("\r\n,,\r\nreference,name,,\r\nA1,\"two\r\nlines\",,\r\n\r\n,,,\r\nA2,x\r\n")))
        .containsExactly(
            row(3, "reference", "name"), row(4, "A1", "two\r\nlines"), row(7, "A2", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,       '',       false",
    "UTF-8,       EFBBBF,   false",
    "UTF-16LE,    FFFE,     false",
    "UTF-16BE,    FEFF,     false",
    "windows-1252, '',      true"
  })
  void letters_are_read_as_they_were_written(Charset charset, String mark, boolean guessed)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write("reference;name\nA1;Sjögren’s £5 test\n".getBytes(charset));
    Path file = file(bytes.toByteArray());
    assertThat(rows(file))
        .containsExactly(row(1, "reference", "name"), row(2, "A1", "Sjögren’s £5 test"));
    try (TableReader table = TableReader.open(file)) {
      assertThat(table.notes())
          .isEqualTo(guessed ? List.of(FileNote.READ_AS_WINDOWS_1252) : List.of());
    }
  }

  @Test
  void rubbish_is_refused_with_the_reason() throws Exception {
    assertUnreadable(file(""), Reason.EMPTY);
    assertUnreadable(file("\n \n,,\n"), Reason.EMPTY);
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertUnreadable(file(noise), Reason.NOT_A_TABLE);
    assertUnreadable(file("reference,name\nA1,\0\n"), Reason.NOT_A_TABLE);
    assertUnreadable(
        file("reference,name\n".getBytes(StandardCharsets.UTF_16LE)), Reason.NOT_A_TABLE);
    assertUnreadable(
        file(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9, 'b'}),
        Reason.BROKEN_TEXT);
    assertUnreadable(
        file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
        Reason.OTHER_SPREADSHEET);
    assertUnreadable(file("reference,name\nA1,\"x\"y\n"), Reason.BROKEN_QUOTES, 2);
    assertUnreadable(
        file("reference,name\nA1,\"" + "never closed\n".repeat(10_000)), Reason.CELL_TOO_LONG, 2);
    assertUnreadable(
        file("reference,name\nA1,\"" + "never closed\n".repeat(200_000)), Reason.BROKEN_QUOTES, 2);
    assertUnreadable(file("a,".repeat(257) + "z\n"), Reason.TOO_MANY_COLUMNS, 256);
    assertUnreadable(file("reference\n" + "x\n".repeat(200_000)), Reason.TOO_MANY_ROWS, 200_000);
    Path big = folder.resolve("big");
    try (OutputStream out = Files.newOutputStream(big)) {
      for (int i = 0; i < 51; i++) {
        out.write(new byte[1024 * 1024]);
      }
    }
    assertUnreadable(big, Reason.TOO_BIG, 50L);
  }

  @Test
  void a_workbook_is_read_with_its_days_and_numbers() throws Exception {
    Path file =
        workbook(
            sheet -> {
              sheet.value(2, 0, "reference");
              sheet.value(2, 1, "name");
              sheet.value(3, 0, 1234567);
              sheet.value(3, 1, "two\nlines");
              sheet.value(3, 3, LocalDate.of(2024, 2, 29));
              sheet.style(3, 3).format("[$-809]d mmmm yyyy;@").set();
              sheet.value(3, 4, new BigDecimal("12000000"));
              sheet.value(3, 5, 0.1 + 0.2);
              sheet.value(3, 6, true);
              sheet.value(3, 7, 45_000);
              sheet.style(3, 7).format("#,##0").set();
              sheet.formula(3, 8, "1+1");
              sheet.value(5, 1, "=HYPERLINK(\"x\")");
            });
    assertThat(rows(file))
        .containsExactly(
            row(3, "reference", "name"),
            row(4, "1234567", "two\nlines", "", "2024-02-29", "12000000", "0.3", "yes", "45000"),
            row(6, "", "=HYPERLINK(\"x\")"));
  }

  @ParameterizedTest
  @CsvSource({
    "dd/mm/yyyy,true", "d-mmm-yy,true", "[$-809]dddd d mmmm,true", "yyyy,true", "General,false",
    "0.00,false", "'\"day\" 0',false", "[Red]0,false", "\\d0,false", "h:mm,false"
  })
  void a_day_is_known_by_its_format(String format, boolean day) {
    assertThat(XlsxTable.showsDay(format)).isEqualTo(day);
  }

  @Test
  void of_several_sheets_the_first_is_read() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      workbook.newWorksheet("One").value(0, 0, "reference");
      workbook.newWorksheet("Two").value(0, 0, "else");
    }
    try (TableReader table = TableReader.open(file(bytes.toByteArray()))) {
      assertThat(table.header()).isEqualTo(row(1, "reference"));
      assertThat(table.notes()).containsExactly(FileNote.ONLY_FIRST_SHEET);
    }
  }

  @Test
  void traps_in_a_workbook_are_not_stepped_into() throws Exception {
    String sheet =
        """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        <row r="1"><c r="A1" t="inlineStr"><is><t>reference</t></is></c>%s</row>\
        </sheetData></worksheet>""";
    assertThat(rows(crafted(sheet.formatted("")))).containsExactly(row(1, "reference"));
    assertUnreadable(
        crafted(sheet.formatted("<c r=\"ZZZZZZ1\"><v>1</v></c>")), Reason.BROKEN_SPREADSHEET);
    assertUnreadable(
        crafted(sheet.formatted("<c><v>1</v></c>".repeat(20_000))), Reason.BROKEN_SPREADSHEET);
    assertThat(rows(crafted(sheet.formatted("<c r=\"B1\"><v>1E999999999</v></c>"))))
        .containsExactly(row(1, "reference", "1E999999999"));
    assertUnreadable(
        crafted(
            sheet.formatted(
                "<c r=\"B1\" t=\"inlineStr\"><is><t>" + "x".repeat(300_000) + "</t></is></c>")),
        Reason.CELL_TOO_LONG,
        1);
    assertUnreadable(
        crafted(sheet.formatted("<c r=\"B1\"><f t=\"array\" ref=\"B1\">1</f></c>".repeat(1_001))),
        Reason.TOO_MANY_FORMULAS,
        200_000);
    assertUnreadable(
        crafted(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + sheet.formatted("<c r=\"B1\" t=\"inlineStr\"><is><t>&b;</t></is></c>")),
        Reason.BROKEN_SPREADSHEET);
    assertUnreadable(crafted("<worksheet><sheetData>"), Reason.BROKEN_SPREADSHEET);
    assertUnreadable(bomb(), Reason.UNPACKS_TOO_BIG);
  }

  @Test
  void other_archives_are_no_tables() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8));
    }
    assertUnreadable(file(bytes.toByteArray()), Reason.NOT_A_TABLE);
    bytes.reset();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(WINDOWS));
    }
    assertUnreadable(file(bytes.toByteArray()), Reason.OTHER_SPREADSHEET);
    assertUnreadable(file("PK\u0003\u0004 and no more"), Reason.BROKEN_SPREADSHEET);
  }

  /** A workbook with this sheet in place of its own. */
  private Path crafted(String sheet) throws IOException {
    Path plain = workbook(one -> one.value(0, 0, "reference"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(plain.toFile());
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] content =
            entry.getName().equals("xl/worksheets/sheet1.xml")
                ? sheet.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes();
        entry(zip, entry.getName(), content);
      }
    }
    return file(bytes.toByteArray());
  }

  /** A small archive that unpacks to more than is looked at. */
  private Path bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] blanks = new byte[1024 * 1024];
      Arrays.fill(blanks, (byte) ' ');
      zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 70; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1024 * 1024);
    return file(bytes.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

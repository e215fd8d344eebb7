package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.innovation.Category;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-5",
        "@SUM(A1)",
        "'=1+1",
        "''=x",
        "'quoted'",
        "plain",
        "",
        "＝x",
        "a=b",
        "'"
      })
  void a_text_is_read_as_it_was_written_and_no_spreadsheet_calculates_it(String text) {
    String cell = Cells.write(text);
    assertThat(Cells.read(cell)).isEqualTo(text);
    assertThat(cell).doesNotMatch("[=+\\-@＝＋－＠].*");
  }

  @Test
  void a_formula_of_a_file_of_others_is_the_text_that_it_is() {
    assertThat(Cells.read(" =HYPERLINK(\"x\")\r\nand more "))
        .isEqualTo("=HYPERLINK(\"x\")\nand more");
  }

  @Test
  void lists_keep_what_stands_in_their_entries() {
    for (List<String> entries :
        List.of(
            List.<String>of(),
            List.of("one"),
            List.of("one", "two; three", "four\\"),
            List.of("\\;", ";", "\\\\"))) {
      assertThat(Cells.list(Cells.list(entries))).isEqualTo(entries);
    }
    assertThat(Cells.list(" a ;; b;C:\\folder; ")).containsExactly("a", "b", "C:\\folder");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03-31",
    "2026-3-1, 2026-03-01",
    "2026/03/31, 2026-03-31",
    "2026-03-31 00:00:00, 2026-03-31",
    "2026-03-31T00:00, 2026-03-31",
    "31/03/2026, 2026-03-31",
    "1/3/2026, 2026-03-01",
    "31.03.2026, 2026-03-31",
    "31-03-2026, 2026-03-31",
    "31 March 2026, 2026-03-31",
    "1st mar 2026, 2026-03-01",
    "1 Sept 2026, 2026-09-01",
    "01-Mar-2026, 2026-03-01"
  })
  void days_are_read_as_they_are_written_in_the_united_kingdom(String text, LocalDate day) {
    assertThat(Values.day(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mar-24",
        "03/25/2024",
        "31/03/24",
        "31 June 2026",
        "2026",
        "45352",
        "March 2026",
        "2026-03-31 13:30",
        "31/03-2026",
        "soon",
        "1 Ma 2026"
      })
  void no_day_is_guessed(String text) {
    assertThat(Values.day(text)).isEmpty();
  }

  @Test
  void numbers_choices_and_flags_are_read_as_people_write_them() {
    assertThat(Values.whole("£1,234,567.00")).contains("1234567");
    assertThat(Values.whole("12,34")).isEmpty();
    assertThat(Values.whole("1.200")).isEmpty();
    assertThat(Values.wholeNumber("9".repeat(30))).isEmpty();
    assertThat(
            Stream.of("Medical device", "medical-device", "MEDICAL_DEVICE", " medical  Device ")
                .map(word -> Values.choice(Category.class, word)))
        .containsOnly(Optional.of(Category.MEDICAL_DEVICE));
    assertThat(Values.flag("Yes")).contains(true);
    assertThat(Values.flag("")).contains(false);
    assertThat(Values.flag("perhaps")).isEmpty();
  }

  @Test
  void a_header_is_known_by_its_words_and_a_slip_by_what_it_is_near() throws Exception {
    SheetRow row =
        new SheetRow(
            3,
            List.of(
                "Reference",
                "NAME ",
                "",
                "howItWorks",
                "Lead-Organisation",
                "tesing on",
                "notes on it"));
    Header<Column> header = Header.ofPortfolio(row);
    assertThat(header.problems())
        .containsExactly(
            new RowProblem(3, "tesing on", "tesing on", new NotOneOf(List.of("testing_on"))),
            new RowProblem(3, "notes on it", "notes on it", new NotKnownHere()));
    SheetRow cells = new SheetRow(4, List.of("A1", "'=x", "here", "how", "", "lost", "", "beyond"));
    assertThat(header.row(cells).cells())
        .containsOnly(
            Map.entry(Column.REFERENCE, "A1"),
            Map.entry(Column.NAME, "=x"),
            Map.entry(Column.HOW_IT_WORKS, "how"));
    assertThat(header.problems(cells))
        .containsExactly(
            new RowProblem(4, "C", "here", new NotKnownHere()),
            new RowProblem(4, "H", "beyond", new NotKnownHere()));
    assertThat(Header.letters(701)).isEqualTo("ZZ");
  }

  @Test
  void whatever_can_be_wrong_has_its_words() throws Exception {
    Properties messages = new Properties();
    try (var in = CellsTest.class.getResourceAsStream("/messages.properties")) {
      messages.load(in);
    }
    for (var form : Forms.class.getDeclaredFields()) {
      assertThat(messages).containsKey((String) form.get(null));
    }
    for (UnreadableFile.Reason reason : UnreadableFile.Reason.values()) {
      UnreadableFile file = new UnreadableFile(reason);
      assertThat(messages).containsKey(file.key());
      assertThat(file.key()).isEqualTo(file.key().toLowerCase(Locale.ROOT));
    }
    for (FileNote note : FileNote.values()) {
      assertThat(messages).containsKey("FileNote." + note);
    }
  }
}

package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.query.Cursor;

class CursorTest {
  private static final UUID ID = UUID.fromString("00000000-0000-8000-8000-000000000001");

  @Test
  void what_was_written_is_read_back() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(Cursor.BOARD.read(Cursor.BOARD.at(day, ID)).orElseThrow()).containsExactly(day, ID);
    assertThat(Cursor.PILOTS.read(Cursor.PILOTS.at(day, ID, ID)).orElseThrow())
        .containsExactly(day, ID, ID);
    assertThat(Cursor.WAITS.read(Cursor.WAITS.at(day, ID, 2)).orElseThrow())
        .containsExactly(day, ID, 2L);
    assertThat(Cursor.HISTORY.read(Cursor.HISTORY.at(12L)).orElseThrow()).containsExactly(12L);
    String name = "a name,\nin two lines – with ünicode";
    assertThat(Cursor.ORGANISATIONS.read(Cursor.ORGANISATIONS.at(ID, name)).orElseThrow())
        .containsExactly(ID, name);
  }

  @Test
  void it_can_stand_in_an_address() {
    assertThat(Cursor.ORGANISATIONS.at(ID, "ÿ?>~ a name")).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void a_cursor_of_another_list_is_not_accepted() {
    assertThat(Cursor.BOARD.accepts(Cursor.HISTORY.at(12L))).isFalse();
    assertThat(Cursor.PILOTS.accepts(Cursor.ADOPTIONS.at(LocalDate.EPOCH, ID, ID))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOARD",
        "BOARD\n2026-03-01",
        "BOARD\n2026-13-01\n00000000-0000-8000-8000-000000000001",
        "BOARD\n+999999999-01-01\n00000000-0000-8000-8000-000000000001",
        "BOARD\n2026-03-01\n'; DROP TABLE board_row; --",
        ""
      })
  void what_nobody_was_given_is_not_accepted(String text) {
    assertThat(
            Cursor.BOARD.accepts(
                Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(Cursor.BOARD.accepts(text)).isFalse();
  }
}

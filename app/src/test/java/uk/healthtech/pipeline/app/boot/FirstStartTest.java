package uk.healthtech.pipeline.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.app.api.RunningService;
import uk.healthtech.pipeline.kernel.account.Role;

/** A first start that was cut short is taken again and enters nothing twice. */
class FirstStartTest extends RunningService {
  @Autowired private FirstStart firstStart;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void the_places_are_entered_once_and_one_that_is_none_any_more_does_not_come_back() {
    String before = places();
    assertThat(before).contains("Harrogate");
    assertThat(jdbc.update("DELETE FROM first_start WHERE step = 'reference-places'")).isOne();

    firstStart.run(new DefaultApplicationArguments());
    firstStart.run(new DefaultApplicationArguments());

    assertThat(places()).isEqualTo(before);
    assertThat(
            jdbc.queryForObject(
                "SELECT count(*) FROM first_start WHERE step = 'reference-places'", Long.class))
        .isOne();
  }

  private String places() {
    return as(Role.PARTNER, LEEDS).get("/places").expect(200).response().body();
  }
}

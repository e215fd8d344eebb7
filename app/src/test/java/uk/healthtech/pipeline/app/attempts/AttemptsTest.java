package uk.healthtech.pipeline.app.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.app.attempts.Attempts.Wanted;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class AttemptsTest {
  private static final Actor INNOVATOR =
      new Actor(new AccountId(new UUID(1, 1)), Role.INNOVATOR, new OrganisationId(new UUID(2, 2)));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:10Z");

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  private Attempts at(Instant now) {
    return new Attempts(JdbcClient.create(database.dataSource()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<Attempt> all() {
    return at(NOON).find(wanted(null, null), 1_000);
  }

  private static Wanted wanted(@Nullable String outcome, @Nullable Instant to) {
    return new Wanted(null, outcome, null, null, null, to);
  }

  @Test
  void what_somebody_tried_is_on_record_with_who_and_what_and_how_it_ended() {
    at(NOON).record(INNOVATOR, Channel.API, "ApprovePilot", "some/ids", "RoleNeeded");

    assertThat(all())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.firstAt()).isEqualTo(NOON);
              assertThat(attempt.account()).isEqualTo(INNOVATOR.account().value());
              assertThat(attempt.role()).isEqualTo(Role.INNOVATOR);
              assertThat(attempt.what()).isEqualTo("ApprovePilot");
              assertThat(attempt.target()).isEqualTo("some/ids");
              assertThat(attempt.outcome()).isEqualTo("RoleNeeded");
              assertThat(attempt.address()).isNull();
            });
  }

  @Test
  void strangers_of_one_minute_and_address_share_a_row() {
    at(NOON).recordStranger("192.0.2.1", Channel.API, "GET /a");
    at(NOON.plusSeconds(20)).recordStranger("192.0.2.1", Channel.API, "GET /b");
    at(NOON.plusSeconds(20)).recordStranger("192.0.2.2", Channel.API, "GET /a");
    at(NOON.plusSeconds(60)).recordStranger("192.0.2.1", Channel.API, "GET /a");

    assertThat(all()).extracting(Attempt::times).containsExactly(1, 1, 2);
    assertThat(all().getLast().lastAt()).isEqualTo(NOON.plusSeconds(20));
  }

  @Test
  void many_addresses_in_a_minute_do_not_fill_the_disk() {
    for (int i = 0; i < 300; i++) {
      at(NOON).recordStranger("2001:db8::" + i, Channel.API, "GET /a");
    }

    assertThat(all()).hasSize(101);
    assertThat(all().getFirst().address()).isEqualTo("others");
    assertThat(all().getFirst().times()).isEqualTo(200);
  }

  @Test
  void nothing_that_a_caller_chooses_can_break_or_fill_the_log() {
    at(NOON).record(INNOVATOR, Channel.API, "GET /\u0000\n\u202e", "x".repeat(5_000), "INVALID");

    assertThat(all().getFirst().what()).isEqualTo("GET /???");
    assertThat(all().getFirst().target()).hasSize(200);
  }

  @Test
  void the_log_is_read_newest_first_by_page_and_filter() {
    for (int i = 0; i < 5; i++) {
      at(NOON.plusSeconds(i)).record(INNOVATOR, Channel.API, "Try" + i, null, "RoleNeeded");
    }
    at(NOON).record(INNOVATOR, Channel.API, "Other", null, "HIDDEN");

    List<Attempt> first = at(NOON).find(wanted("RoleNeeded", null), 2);
    assertThat(first).extracting(Attempt::what).containsExactly("Try4", "Try3");
    assertThat(
            at(NOON)
                .find(new Wanted(first.getLast().id(), "RoleNeeded", null, null, null, null), 9))
        .extracting(Attempt::what)
        .containsExactly("Try2", "Try1", "Try0");
    assertThat(at(NOON).find(wanted(null, NOON.plusSeconds(1)), 9)).hasSize(2);
  }
}

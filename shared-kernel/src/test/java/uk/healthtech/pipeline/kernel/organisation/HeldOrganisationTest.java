package uk.healthtech.pipeline.kernel.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.Closing;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.FormerName;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;

/** The trusts of this test are made up. */
class HeldOrganisationTest {
  private static final OrganisationId ID = OrganisationIds.ofOds(new OdsCode("RXX"));
  private static final OrganisationId SUCCESSOR = new OrganisationId(new UUID(1, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Organisation DALES = named("DALES NHS TRUST", List.of("Leeds"));

  private static final OrganisationEvent REGISTERED = new OrganisationRegistered(ID, DALES);
  private static final OrganisationEvent RENAMED = renamed("DALES HOSPITALS NHS TRUST", DAY);
  private static final OrganisationEvent AGAIN = renamed("DALES GROUP", DAY.plusYears(1));
  private static final OrganisationEvent CLOSED =
      new OrganisationClosed(ID, SUCCESSOR, "Order of the day", DAY.plusYears(2));
  private static final OrganisationEvent REOPENED =
      new OrganisationReopened(ID, held("It was another trust"), DAY.plusYears(2));

  private static Organisation named(String name, List<String> places) {
    return new Organisation(
        name,
        OrganisationKind.ACUTE_TRUST,
        new OdsCode("RXX"),
        null,
        Organisation.REGION_ICB,
        places,
        "made up",
        DAY);
  }

  private static OrganisationEvent renamed(String name, LocalDate on) {
    return new OrganisationRenamed(ID, name, "made up", on);
  }

  private static HeldOrganisation after(OrganisationEvent... events) {
    HeldOrganisation now = null;
    for (OrganisationEvent event : events) {
      now = HeldOrganisation.after(now, event);
    }
    return Objects.requireNonNull(now);
  }

  @Test
  void it_begins_with_what_was_registered() {
    assertThat(after(REGISTERED)).isEqualTo(new HeldOrganisation(ID, DALES, List.of(), null));
  }

  @Test
  void a_revision_replaces_what_is_known_and_keeps_the_former_names() {
    Organisation wider = named("DALES HOSPITALS NHS TRUST", List.of("Leeds", "Wakefield District"));
    assertThat(after(REGISTERED, RENAMED, new OrganisationRevised(ID, wider, DAY.plusDays(1))))
        .isEqualTo(
            new HeldOrganisation(ID, wider, List.of(new FormerName("DALES NHS TRUST", DAY)), null));
  }

  @Test
  void it_goes_by_the_name_of_the_day() {
    HeldOrganisation now = after(REGISTERED, RENAMED, AGAIN);
    assertThat(now.details().name()).isEqualTo("DALES GROUP");
    assertThat(now.nameOn(DAY.minusDays(1))).isEqualTo("DALES NHS TRUST");
    assertThat(now.nameOn(DAY)).isEqualTo("DALES HOSPITALS NHS TRUST");
    assertThat(now.nameOn(DAY.plusYears(1).minusDays(1))).isEqualTo("DALES HOSPITALS NHS TRUST");
    assertThat(now.nameOn(DAY.plusYears(1))).isEqualTo("DALES GROUP");
  }

  @Test
  void it_is_open_until_the_day_before_it_closes() {
    HeldOrganisation closed = after(REGISTERED, CLOSED);
    assertThat(closed.closing())
        .isEqualTo(new Closing(DAY.plusYears(2), SUCCESSOR, "Order of the day"));
    assertThat(closed.isOpenOn(DAY.plusYears(2).minusDays(1))).isTrue();
    assertThat(closed.isOpenOn(DAY.plusYears(2))).isFalse();
    assertThat(after(REGISTERED).isOpenOn(LocalDate.MAX)).isTrue();
  }

  @Test
  void a_closed_trust_counts_no_longer_among_those_of_the_region() {
    assertThat(after(REGISTERED).isRegionTrust()).isTrue();
    assertThat(after(REGISTERED, CLOSED).isRegionTrust()).isFalse();
    assertThat(after(REGISTERED, CLOSED, REOPENED)).isEqualTo(after(REGISTERED));
  }

  @Test
  void it_is_registered_once_and_first() {
    assertThatIllegalStateException().isThrownBy(() -> after(REGISTERED, REGISTERED));
    assertThatIllegalStateException().isThrownBy(() -> after(RENAMED));
  }
}

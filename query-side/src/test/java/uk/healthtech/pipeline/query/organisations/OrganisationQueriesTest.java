package uk.healthtech.pipeline.query.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.registered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.Closing;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationNames;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.NameOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Rebuilding;

/** How organisations are found that were renamed or are no more. */
class OrganisationQueriesTest {
  private static final Actor VIEWER = actor(Role.PARTNER, COMPANY);

  private final ReadSide side = new ReadSide();
  private final OrganisationRegister register = side.bean(OrganisationRegister.class);

  @AfterEach
  void close() {
    side.close();
  }

  private List<HeldOrganisation> find(@Nullable String words, boolean regionTrustsOnly) {
    After after = new After(AIREDALE.toString(), side.last(AIREDALE.toString()));
    Organisations answer =
        side.ask(
            new FindOrganisations(
                VIEWER, null, null, words, regionTrustsOnly, new Page(null, 100), after),
            Organisations.class);
    assertThat(answer.upToDate()).isTrue();
    return answer.rows().stream().map(OrganisationRow::organisation).toList();
  }

  private HeldOrganisation airedale() {
    return find("airedale", false).getFirst();
  }

  @Test
  void a_renamed_organisation_is_found_under_every_name_and_known_by_that_of_the_day() {
    side.append(
        registered(LEEDS_TRUST),
        registered(AIREDALE_TRUST),
        new OrganisationRenamed(AIREDALE, "Aire Valley NHS Trust", "ODS", DAY.plusDays(10)));
    assertThat(find("valley", false)).hasSize(1);
    assertThat(find("foundation airedale", false)).isEqualTo(find("valley", false));
    assertThat(airedale().nameOn(DAY.plusDays(9))).isEqualTo("Airedale NHS Foundation Trust");
    assertThat(airedale().nameOn(DAY.plusDays(10))).isEqualTo("Aire Valley NHS Trust");
    assertThat(
            side.ask(new NameOrganisations(VIEWER, List.of(AIREDALE)), OrganisationNames.class)
                .names())
        .isEqualTo(
            Map.of(AIREDALE, new OrganisationName("Aire Valley NHS Trust", new OdsCode("RCF"))));
    assertThat(register.held(List.of(AIREDALE, AIREDALE, COMPANY)))
        .isEqualTo(Map.of(AIREDALE, airedale()));
    assertThat(register.held(List.of())).isEmpty();
  }

  @Test
  void a_closed_trust_is_shown_with_its_successor_and_counted_no_longer_until_it_is_reopened() {
    side.append(
        registered(LEEDS_TRUST),
        registered(AIREDALE_TRUST),
        new OrganisationClosed(AIREDALE, LEEDS, "ODS", DAY.plusDays(10)));
    assertThat(airedale().closing()).isEqualTo(new Closing(DAY.plusDays(10), LEEDS, "ODS"));
    assertThat(find(null, true)).extracting(HeldOrganisation::id).containsExactly(LEEDS);
    assertThat(register.regionTrusts()).containsExactly(LEEDS);
    assertThat(successor()).isEqualTo(LEEDS);

    side.append(new OrganisationReopened(AIREDALE, held("A slip"), DAY.plusDays(11)));
    assertThat(find(null, true)).hasSize(2);
    assertThat(register.regionTrusts()).containsExactlyInAnyOrder(LEEDS, AIREDALE);
    assertThat(successor()).isNull();
    side.settle();
    Rebuilding.givesTheSame(side, "organisations");
  }

  private @Nullable OrganisationId successor() {
    String successor =
        side.jdbc()
            .queryForObject(
                "SELECT successor::text FROM organisations_row WHERE stream = ?",
                String.class,
                AIREDALE.value());
    return successor == null ? null : OrganisationId.of(successor);
  }
}

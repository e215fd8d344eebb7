package uk.healthtech.pipeline.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.PARTNER;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.Region.HAREHILLS;
import static uk.healthtech.pipeline.command.Region.HEALING;
import static uk.healthtech.pipeline.command.Region.LEEDS;
import static uk.healthtech.pipeline.command.Region.WOUNDS;
import static uk.healthtech.pipeline.command.Texts.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.RunningSide;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.ShareInsight;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.AddPlace;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.CommentId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.AgreeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.CommentOnTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.DeclineTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ProposeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

class StoreFactsTest {
  private static final AccountId MEMBER = new AccountId(new UUID(0xacc, 200));
  private static final GrantId LEADS = new GrantId(new UUID(0x6, 200));
  private static final FreeText REASON = text("The term of office has ended");
  private static final Theme THEME = new Theme("Wounds", "Wounds that heal slowly", List.of());

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningSide side = RunningSide.on(database);
  private final KnownOrganisations known = new KnownOrganisations(database.jdbc());

  @BeforeEach
  void registerAndOpen() {
    register(LEEDS_TEACHING);
    register(YORK);
    side.send(new OpenAccount(MEMBER), ADMINISTRATOR);
    side.send(new GrantRole(MEMBER, LEADS, Role.LEADERSHIP, LEEDS_TEACHING), ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    side.close();
    database.close();
  }

  private void register(OrganisationId trust) {
    side.send(
        new RegisterOrganisation(trust, Objects.requireNonNull(Places.registered(trust))), OFFICE);
  }

  private Context gathered(Command command, Actor actor) {
    return side.facts()
        .gather(command, Envelope.first(actor, Channel.API, new UUID(0, 0), null, null));
  }

  private Set<AccountId> leaders() {
    return gathered(
            new PassEvaluationGate(
                new InnovationId(new UUID(0, 1)),
                Verdict.of(REASON),
                new Meeting(TODAY, "LG 2026/03", List.of(MEMBER, People.NOT_A_LEADER)),
                null,
                null),
            LEADER)
        .leadership();
  }

  @Test
  void a_member_leads_until_the_grant_is_revoked() {
    assertThat(leaders()).containsExactly(MEMBER);
    side.send(new RevokeRole(MEMBER, LEADS, REASON), ADMINISTRATOR);
    assertThat(leaders()).isEmpty();
  }

  @Test
  void a_member_leads_until_the_account_is_deactivated() {
    side.send(new DeactivateAccount(MEMBER, REASON), ADMINISTRATOR);
    assertThat(leaders()).isEmpty();
  }

  @Test
  void a_member_still_leads_when_a_snapshot_stands_for_the_account() {
    GrantId partner = new GrantId(new UUID(0x6, 201));
    for (int i = 0; i < 60; i++) {
      side.send(new GrantRole(MEMBER, partner, Role.PARTNER, LEEDS_TEACHING), ADMINISTRATOR);
      side.send(new RevokeRole(MEMBER, partner, REASON), ADMINISTRATOR);
    }
    assertThat(leaders()).containsExactly(MEMBER);
  }

  @Test
  void an_organisation_is_known_from_its_registration_on() {
    assertThat(
            gathered(new GrantRole(MEMBER, LEADS, Role.PARTNER, LEEDS_TEACHING), ADMINISTRATOR)
                .organisation(LEEDS_TEACHING))
        .isEqualTo(Places.held().get(LEEDS_TEACHING));
    assertThat(
            gathered(new GrantRole(MEMBER, LEADS, Role.PARTNER, AIREDALE), ADMINISTRATOR)
                .organisation(AIREDALE))
        .isNull();
  }

  @Test
  void only_trusts_of_the_region_count_and_each_once() {
    for (OrganisationId trust : List.of(LEEDS_TEACHING, AIREDALE, YORK, COUNCIL, LEEDS_TEACHING)) {
      known.on(new OrganisationRegistered(trust, Objects.requireNonNull(Places.registered(trust))));
    }
    assertThat(known.regionTrusts()).containsExactlyInAnyOrder(LEEDS_TEACHING, AIREDALE);
  }

  @Test
  void a_trust_counts_while_it_is_open_and_in_the_region() {
    Organisation details = Objects.requireNonNull(Places.registered(LEEDS_TEACHING));
    known.on(new OrganisationRegistered(LEEDS_TEACHING, details));
    known.on(new OrganisationClosed(LEEDS_TEACHING, null, "the tests", TODAY));
    assertThat(known.regionTrusts()).isEmpty();
    known.on(new OrganisationReopened(LEEDS_TEACHING, REASON.held(), TODAY));
    assertThat(known.regionTrusts()).containsExactly(LEEDS_TEACHING);
    Organisation moved =
        new Organisation(
            details.name(),
            details.kind(),
            details.ods(),
            null,
            new OdsCode("QOQ"),
            List.of(),
            "the tests",
            TODAY);
    known.on(new OrganisationRevised(LEEDS_TEACHING, moved, TODAY));
    assertThat(known.regionTrusts()).isEmpty();
  }

  @Test
  void an_organisation_is_the_heir_of_whom_it_succeeded_by_way_of_others_too() {
    known.on(new OrganisationClosed(AIREDALE, LEEDS_TEACHING, "the tests", TODAY));
    known.on(new OrganisationClosed(COUNCIL, null, "the tests", TODAY));
    OrganisationClosed merged = new OrganisationClosed(LEEDS_TEACHING, YORK, "the tests", TODAY);
    known.on(merged);
    known.on(merged);
    assertThat(heirOf(YORK)).containsExactlyInAnyOrder(LEEDS_TEACHING, AIREDALE);
    assertThat(heirOf(LEEDS_TEACHING)).containsExactly(AIREDALE);
    assertThat(heirOf(AIREDALE)).isEmpty();
    known.on(new OrganisationReopened(LEEDS_TEACHING, REASON.held(), TODAY));
    assertThat(heirOf(YORK)).isEmpty();
  }

  @Test
  void a_race_may_close_a_circle_and_nobody_hangs_in_it() {
    known.on(new OrganisationClosed(AIREDALE, YORK, "the tests", TODAY));
    known.on(new OrganisationClosed(YORK, AIREDALE, "the tests", TODAY));
    assertThat(heirOf(YORK)).containsExactly(AIREDALE);
  }

  private Set<OrganisationId> heirOf(OrganisationId organisation) {
    return gathered(
            new SubmitProposal(new InnovationId(new UUID(0, 1)), null), actingFor(organisation))
        .heirOf();
  }

  @Test
  void a_successor_is_known_with_its_own_successors() {
    register(AIREDALE);
    happens(new CloseOrganisation(LEEDS_TEACHING, YORK, "the tests", TODAY), OFFICE);
    CloseOrganisation close = new CloseOrganisation(AIREDALE, LEEDS_TEACHING, "the tests", null);
    assertThat(gathered(close, OFFICE).register().organisations().keySet())
        .containsExactlyInAnyOrder(LEEDS_TEACHING, YORK);
    assertThat(gathered(close, OFFICE).organisation(LEEDS_TEACHING))
        .isEqualTo(Places.closed(LEEDS_TEACHING, TODAY, YORK));
  }

  @Test
  void what_a_command_names_of_the_region_is_known_as_it_is_now() {
    happens(new AddPlace(PlaceId.named(LEEDS), LEEDS, "the tests", null), Actor.SERVICE);
    Neighbourhood harehills = new Neighbourhood("Harehills", LEEDS, List.of(), "the tests");
    happens(new AddNeighbourhood(HAREHILLS, harehills, null), OFFICE);
    Insight need =
        new Insight(
            "Wounds that heal slowly need somebody to look at them",
            "Adults with leg ulcers",
            List.of(LEEDS),
            List.of(HAREHILLS),
            "A patient group",
            null);
    ShareInsight share = new ShareInsight(HEALING, need, null);
    assertThat(gathered(share, PARTNER).register().places()).containsKey(PlaceId.named(LEEDS));
    assertThat(gathered(share, PARTNER).register().neighbourhoods())
        .containsEntry(HAREHILLS, new HeldNeighbourhood(HAREHILLS, harehills, TODAY, null, null));
    happens(share, PARTNER);
    Theme theme = new Theme("Wounds", "Wounds that heal slowly", List.of(HEALING));
    ProposeTheme propose = new ProposeTheme(WOUNDS, theme, null);
    assertThat(gathered(propose, PARTNER).register().insights()).containsOnlyKeys(HEALING);
    happens(propose, PARTNER);
    happens(
        new AgreeTheme(WOUNDS, REASON, new Meeting(TODAY, "LG 1", List.of(MEMBER)), null), LEADER);
    Proposal aligned =
        Proposal.named("Wounds")
            .with(ProposalChanges.builder().themes(Set.of(WOUNDS)).place(LEEDS).build());
    StartProposal start = new StartProposal(new InnovationId(new UUID(0, 1)), aligned, null);
    HeldTheme held =
        Objects.requireNonNull(
            gathered(start, INNOVATOR).register().themes().get(WOUNDS), "it was proposed");
    assertThat(held.status()).isEqualTo(ThemeStatus.AGREED);
    assertThat(gathered(start, INNOVATOR).register().places()).hasSize(1);
    happens(start, INNOVATOR);
    happens(new RetireNeighbourhood(HAREHILLS, REASON, null), OFFICE);
    RecordInvestment invest =
        new RecordInvestment(
            new InvestmentId(new UUID(0x11, 1)),
            new Investment(
                BigDecimal.TEN,
                "GBP",
                InvestmentKind.GRANT,
                "A council",
                TODAY,
                null,
                null,
                LEEDS,
                WOUNDS,
                new InnovationId(new UUID(0, 1))),
            null);
    assertThat(gathered(invest, PARTNER).register().innovations())
        .containsExactly(new InnovationId(new UUID(0, 1)));
    happens(invest, PARTNER);
    assertThat(gathered(share, PARTNER).register().neighbourhoods().get(HAREHILLS))
        .isEqualTo(new HeldNeighbourhood(HAREHILLS, harehills, TODAY, TODAY, REASON.held()));
  }

  @Test
  void an_id_of_something_else_is_nothing_of_the_kind() {
    ThemeId organisation = new ThemeId(LEEDS_TEACHING.value());
    Proposal aligned =
        Proposal.named("Wounds")
            .with(ProposalChanges.builder().themes(Set.of(organisation)).build());
    StartProposal start = new StartProposal(new InnovationId(new UUID(0, 1)), aligned, null);
    assertThat(gathered(start, INNOVATOR).register().themes()).isEmpty();
  }

  @Test
  void a_theme_goes_on_when_a_snapshot_stands_for_it() {
    happens(new ReportTheme(WOUNDS, THEME, ThemeStatus.PROPOSED, null, null), OFFICE);
    for (int i = 0; i < 110; i++) {
      CommentId comment = new CommentId(new UUID(0xc0, i));
      happens(new CommentOnTheme(WOUNDS, comment, REASON, null), OFFICE);
    }
    assertThat(
            database
                .jdbc()
                .queryForObject(
                    "SELECT count(*) FROM snapshot_event_entry WHERE type = 'theme'",
                    Integer.class))
        .isEqualTo(1);
    happens(
        new DeclineTheme(WOUNDS, REASON, new Meeting(TODAY, "LG 1", List.of(MEMBER)), null),
        LEADER);
  }

  private void happens(Command command, Actor actor) {
    assertThat(side.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
  }
}

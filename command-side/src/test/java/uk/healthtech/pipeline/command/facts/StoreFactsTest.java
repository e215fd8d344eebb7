package uk.healthtech.pipeline.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.Texts.text;

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
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class StoreFactsTest {
  private static final AccountId MEMBER = new AccountId(new UUID(0xacc, 200));
  private static final GrantId LEADS = new GrantId(new UUID(0x6, 200));
  private static final FreeText REASON = text("The term of office has ended");

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningSide side = RunningSide.on(database);

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
                .organisation())
        .isEqualTo(Places.registered(LEEDS_TEACHING));
    assertThat(
            gathered(new GrantRole(MEMBER, LEADS, Role.PARTNER, AIREDALE), ADMINISTRATOR)
                .organisation())
        .isNull();
  }

  @Test
  void only_trusts_of_the_region_count_and_each_once() {
    RegionTrusts trusts = new RegionTrusts(database.jdbc());
    for (OrganisationId trust : List.of(LEEDS_TEACHING, AIREDALE, YORK, COUNCIL, LEEDS_TEACHING)) {
      trusts.on(
          new OrganisationRegistered(trust, Objects.requireNonNull(Places.registered(trust))));
    }
    assertThat(trusts.all()).containsExactlyInAnyOrder(LEEDS_TEACHING, AIREDALE);
  }
}

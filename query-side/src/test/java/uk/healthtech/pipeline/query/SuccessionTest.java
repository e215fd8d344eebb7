package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.toDeployment;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Answers.Waits;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.FindWaits;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Whoever takes the place of an organisation that is no more sees what it saw, and acts for it. */
class SuccessionTest {
  private static final InnovationId OWNED = innovation(1);
  private static final InnovationId SHARED = innovation(2);
  private static final InnovationId DEPLOYED = innovation(3);
  private static final Organisation FOUNDED = company("Founded Ltd", "00000001");
  private static final Organisation BOUGHT = company("Bought Ltd", "00000002");
  private static final Organisation MERGED = company("Merged Ltd", "00000003");
  private static final OrganisationId FIRST = OrganisationIds.of(FOUNDED);
  private static final OrganisationId SECOND = OrganisationIds.of(BOUGHT);
  private static final OrganisationId LAST = OrganisationIds.of(MERGED);

  private static final Actor HEIR = actor(Role.INNOVATOR, LAST);
  private static final Actor AT_LEEDS = actor(Role.TRUST_APPROVER, LEEDS);
  private static final Page PAGE = new Page(null, 100);

  private final ReadSide side = new ReadSide();

  private static Organisation company(String name, String number) {
    return new Organisation(
        name, OrganisationKind.COMPANY, null, number, null, List.of(), "Its own word", DAY);
  }

  @BeforeEach
  void events() {
    side.hold("Whether it helps");
    side.append(registered(FOUNDED), registered(BOUGHT), registered(MERGED));
    side.append(registered(LEEDS_TRUST), registered(AIREDALE_TRUST));
    side.append(toTesting(OWNED, FIRST, "Owned"));
    side.append(requested(OWNED, pilot(1), AIREDALE), requested(OWNED, pilot(2), LEEDS));
    side.append(started(SHARED, COMPANY, "Shared"), new CollaboratorInvited(SHARED, FIRST, DAY));
    side.append(toDeployment(DEPLOYED, COMPANY, "Deployed", AIREDALE, 3));
    side.append(planned(DEPLOYED, adoption(4), LEEDS));
    side.append(new OrganisationClosed(FIRST, SECOND, "Companies House", DAY.plusDays(5)));
    side.settle();
    side.today(DAY.plusDays(250));
  }

  @AfterEach
  void close() {
    side.close();
  }

  private void merged() {
    side.append(new OrganisationClosed(SECOND, LAST, "Companies House", DAY.plusDays(6)));
    side.append(new OrganisationClosed(AIREDALE, LEEDS, "ODS", DAY.plusDays(6)));
    side.settle();
  }

  private List<String> board(Actor viewer) {
    return side
        .ask(
            new FindBoard(
                viewer, Set.of(), Set.of(), Set.of(), null, Set.of(), false, null, PAGE, null),
            Board.class)
        .rows()
        .stream()
        .map(BoardRow::name)
        .toList();
  }

  private InnovationAnswer find(Actor viewer, InnovationId innovation) {
    return side.ask(new FindInnovation(viewer, innovation, null), InnovationAnswer.class);
  }

  private List<Action> allowed(Actor viewer, InnovationId innovation) {
    return find(viewer, innovation).allowed().stream().map(Allowed::action).toList();
  }

  @Test
  void a_companys_successor_sees_and_does_what_it_could_by_way_of_others_too() {
    assertThat(board(actor(Role.INNOVATOR, SECOND))).containsExactly("Owned", "Shared");
    assertThat(board(HEIR)).isEmpty();
    merged();
    assertThat(board(HEIR)).containsExactly("Owned", "Shared");
    assertThat(find(HEIR, OWNED).row()).isEqualTo(find(actor(Role.INNOVATOR, FIRST), OWNED).row());
    assertThat(allowed(HEIR, OWNED)).isEqualTo(allowed(actor(Role.INNOVATOR, FIRST), OWNED));
    assertThat(allowed(HEIR, OWNED)).contains(Action.REQUEST_PILOT, Action.WITHDRAW);
    assertThat(side.ask(new FindPilots(HEIR, null, Set.of(), PAGE, null), Pilots.class).rows())
        .hasSize(2);
    assertThat(board(actor(Role.INNOVATOR, COMPANY)))
        .as("nobody else sees more")
        .containsExactly("Deployed", "Shared");
  }

  @Test
  void a_trusts_successor_sees_and_does_what_was_its_own() {
    Part pilot = new Part.OfPilot(pilot(1));
    assertThat(find(AT_LEEDS, OWNED).withheld()).containsExactly(pilot.key());
    merged();
    InnovationAnswer answer = find(AT_LEEDS, OWNED);
    assertThat(answer.withheld()).isEmpty();
    assertThat(Objects.requireNonNull(answer.row()).innovation().pilots()).hasSize(2);
    assertThat(answer.allowed()).contains(new Allowed(Action.APPROVE_PILOT, pilot));
    assertThat(answer.texts()).containsValue("Whether it helps");
    assertThat(side.ask(new FindPilots(AT_LEEDS, null, Set.of(), PAGE, null), Pilots.class).rows())
        .extracting(row -> row.pilot().id())
        .containsExactlyInAnyOrder(pilot(1), pilot(2), pilot(3));
    assertThat(
            side.ask(new FindAdoptions(AT_LEEDS, null, Set.of(), PAGE, null), Adoptions.class)
                .rows())
        .hasSize(2);
    assertThat(allowed(AT_LEEDS, DEPLOYED))
        .as("for itself, which has a plan, and not in the name of what is no more")
        .doesNotContain(Action.PLAN_ADOPTION)
        .contains(Action.REPORT_REACH, Action.GO_LIVE);
    assertThat(
            side.ask(new FindHistory(AT_LEEDS, OWNED, null, null, PAGE, null), History.class)
                .entries())
        .extracting(HistoryEntry::sentence)
        .anyMatch(one -> one.startsWith("asked Airedale NHS Foundation Trust for a pilot"));
  }

  @Test
  void what_waited_for_an_organisation_waits_for_its_successor() {
    assertThat(waits(AT_LEEDS)).doesNotContain(new Part.OfPilot(pilot(1)));
    merged();
    assertThat(waits(AT_LEEDS)).contains(new Part.OfPilot(pilot(1)), new Part.OfPilot(pilot(2)));
  }

  private List<Part> waits(Actor viewer) {
    return side.ask(new FindWaits(viewer, PAGE, null), Waits.class).rows().stream()
        .map(wait -> wait.waiting().part())
        .toList();
  }

  @Test
  void what_was_closed_by_mistake_is_its_own_again() {
    merged();
    side.append(new OrganisationReopened(SECOND, held("By mistake"), DAY.plusDays(7)));
    side.settle();
    assertThat(board(HEIR)).isEmpty();
    assertThat(board(actor(Role.INNOVATOR, SECOND))).containsExactly("Owned", "Shared");
  }
}

package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationNames;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.NameOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Who sees what, for every role both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTest {
  private static final InnovationId DRAFT = innovation(1);
  private static final InnovationId WITHDRAWN_DRAFT = innovation(2);
  private static final InnovationId SUBMITTED = innovation(3);
  private static final InnovationId PILOTED = innovation(4);
  private static final InnovationId DEPLOYED = innovation(5);
  private static final InnovationId OF_ANOTHER = innovation(6);
  private static final InnovationId SHARED = innovation(7);

  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);
  private static final Actor ANOTHER = actor(Role.INNOVATOR, OTHER_COMPANY);
  private static final OrganisationId HELPER = new OrganisationId(new UUID(1, 5));
  private static final OrganisationId BUYER = new OrganisationId(new UUID(1, 6));
  private static final Actor AT_LEEDS = actor(Role.TRUST_APPROVER, LEEDS);
  private static final Actor AT_AIREDALE = actor(Role.TRUST_APPROVER, AIREDALE);
  private static final Actor OFFICE = actor(Role.PROGRAMME_OFFICE, PARTNERSHIP);
  private static final Actor LEADER = actor(Role.LEADERSHIP, PARTNERSHIP);
  private static final Actor PARTNER = actor(Role.PARTNER, PARTNERSHIP);
  private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR, PARTNERSHIP);

  /** What innovators may know of themes. */
  private static final Set<String> AGREED = Set.of(RegionSamples.theme(1).toString());

  private static final Page PAGE = new Page(null, 100);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.hold("Fits", "Ready", "Whether it helps", "Only ward 7", "It helps a good deal");
    side.append(registered(LEEDS_TRUST), registered(AIREDALE_TRUST));
    side.append(new AccountOpened(Samples.ACCOUNT));
    side.append(started(DRAFT, COMPANY, "Draft"));
    side.append(
        started(WITHDRAWN_DRAFT, COMPANY, "Withdrawn draft"),
        new InnovationWithdrawn(WITHDRAWN_DRAFT, held("Never mind"), DAY));
    side.append(
        started(SUBMITTED, COMPANY, "Submitted"),
        new ProposalRevised(
            SUBMITTED,
            ProposalChanges.builder()
                .howItWorks("By telephone")
                .careSettings(Set.of(CareSetting.HOME))
                .mainPurpose(MainPurpose.PREVENT)
                .population("People with COPD")
                .build(),
            DAY),
        submitted(SUBMITTED));
    side.append(toTesting(PILOTED, COMPANY, "Piloted"));
    side.append(requested(PILOTED, pilot(41), LEEDS), requested(PILOTED, pilot(42), AIREDALE));
    side.append(toDeployment(DEPLOYED, COMPANY, "Deployed", LEEDS, 5));
    side.append(started(OF_ANOTHER, OTHER_COMPANY, "Of another"), submitted(OF_ANOTHER));
    side.append(
        started(SHARED, THIRD_COMPANY, "Shared"),
        new CollaboratorInvited(SHARED, HELPER, DAY),
        new TransferOffered(SHARED, BUYER, held("Sold"), DAY));
    side.append(RegionSamples.place("Leeds"), RegionSamples.added("Harehills", "Leeds"));
    side.append(RegionSamples.shared(1, RegionSamples.need("Company in the evening")));
    side.append(
        RegionSamples.proposed(1, "Care at home"),
        RegionSamples.commented(1, "Near home too"),
        RegionSamples.agreed(1));
    side.append(RegionSamples.proposed(2, "Telephones"));
    side.append(
        RegionSamples.recorded(1, RegionSamples.money(InvestmentKind.GRANT, null, null, DEPLOYED)));
    side.append(
        RegionSamples.recorded(2, RegionSamples.money(InvestmentKind.EQUITY, null, null, null)));
    side.settle();
    side.today(DAY.plusDays(250));
  }

  @AfterAll
  void close() {
    side.close();
  }

  private Set<InnovationId> board(Actor viewer) {
    return Set.copyOf(
        side
            .ask(
                new FindBoard(
                    viewer, Set.of(), Set.of(), Set.of(), null, Set.of(), false, null, PAGE, null),
                Board.class)
            .rows()
            .stream()
            .map(BoardRow::innovation)
            .toList());
  }

  private InnovationAnswer innovationFor(Actor viewer, InnovationId id) {
    return side.ask(new FindInnovation(viewer, id, null), InnovationAnswer.class);
  }

  private InnovationRow rowFor(Actor viewer, InnovationId id) {
    return Objects.requireNonNull(innovationFor(viewer, id).row());
  }

  private Pilots pilots(Actor viewer) {
    return side.ask(new FindPilots(viewer, null, Set.of(), PAGE, null), Pilots.class);
  }

  private Adoptions adoptions(Actor viewer) {
    return side.ask(new FindAdoptions(viewer, null, Set.of(), PAGE, null), Adoptions.class);
  }

  private History history(Actor viewer, @Nullable InnovationId innovation) {
    return side.ask(new FindHistory(viewer, innovation, null, null, PAGE, null), History.class);
  }

  private Set<String> streams(Actor viewer) {
    return Set.copyOf(history(viewer, null).entries().stream().map(HistoryEntry::stream).toList());
  }

  private static Set<String> names(InnovationId... innovations) {
    return Set.copyOf(List.of(innovations).stream().map(InnovationId::toString).toList());
  }

  /** What everybody signed in may know. */
  private static Set<String> registers() {
    return Set.of(
        LEEDS.toString(),
        AIREDALE.toString(),
        PlaceId.named("Leeds").toString(),
        NeighbourhoodId.named("Leeds", "Harehills").toString());
  }

  private static Set<String> accounts() {
    return Set.of(Samples.ACCOUNT.toString());
  }

  /** What those who work on the region together may know. */
  private static Set<String> region() {
    return Set.of(
        RegionSamples.insight(1).toString(),
        RegionSamples.theme(1).toString(),
        RegionSamples.theme(2).toString(),
        RegionSamples.investment(1).toString(),
        RegionSamples.investment(2).toString());
  }

  private static Set<String> all(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void the_board_shows_each_role_its_own() {
    assertThat(board(OWNER))
        .containsExactlyInAnyOrder(DRAFT, WITHDRAWN_DRAFT, SUBMITTED, PILOTED, DEPLOYED);
    assertThat(board(ANOTHER)).containsExactly(OF_ANOTHER);
    assertThat(board(AT_LEEDS)).containsExactlyInAnyOrder(PILOTED, DEPLOYED);
    assertThat(board(AT_AIREDALE)).containsExactlyInAnyOrder(PILOTED, DEPLOYED);
    assertThat(board(actor(Role.TRUST_APPROVER, OTHER_COMPANY))).containsExactly(DEPLOYED);
    assertThat(board(OFFICE)).containsExactlyInAnyOrder(SUBMITTED, PILOTED, DEPLOYED, OF_ANOTHER);
    assertThat(board(LEADER)).isEqualTo(board(OFFICE));
    assertThat(board(PARTNER)).isEmpty();
    assertThat(board(ADMINISTRATOR)).isEmpty();
  }

  @Test
  void collaborators_and_whoever_it_is_offered_to_see_what_its_owner_sees() {
    InnovationAnswer owner = innovationFor(actor(Role.INNOVATOR, THIRD_COMPANY), SHARED);
    for (OrganisationId one : List.of(HELPER, BUYER)) {
      Actor viewer = actor(Role.INNOVATOR, one);
      assertThat(board(viewer)).containsExactly(SHARED);
      assertThat(innovationFor(viewer, SHARED).finding()).isEqualTo(Finding.FOUND);
      assertThat(innovationFor(viewer, SHARED).row()).isEqualTo(owner.row());
      assertThat(streams(viewer)).isEqualTo(all(List.of(names(SHARED), registers(), AGREED)));
      assertThat(board(actor(Role.TRUST_APPROVER, one))).containsExactly(DEPLOYED);
    }
    assertThat(innovationFor(actor(Role.INNOVATOR, BUYER), SHARED).allowed())
        .extracting(Allowed::action)
        .containsExactly(Action.ACCEPT_TRANSFER, Action.DECLINE_TRANSFER);
    assertThat(board(OFFICE)).as("a draft all the same").doesNotContain(SHARED);
  }

  @Test
  void an_innovation_is_found_or_hidden_as_on_the_board() {
    for (Actor viewer :
        List.of(OWNER, ANOTHER, AT_LEEDS, AT_AIREDALE, OFFICE, LEADER, PARTNER, ADMINISTRATOR)) {
      for (InnovationId id :
          List.of(DRAFT, WITHDRAWN_DRAFT, SUBMITTED, PILOTED, DEPLOYED, OF_ANOTHER, SHARED)) {
        InnovationAnswer answer = innovationFor(viewer, id);
        Finding expected = board(viewer).contains(id) ? Finding.FOUND : Finding.HIDDEN;
        assertThat(answer.finding()).as("%s asks for %s", viewer, id).isEqualTo(expected);
        assertThat(answer.row() == null).isEqualTo(expected == Finding.HIDDEN);
        assertThat(history(viewer, id).finding()).isEqualTo(expected);
      }
      assertThat(innovationFor(viewer, innovation(99)).finding()).isEqualTo(Finding.ABSENT);
      assertThat(history(viewer, innovation(99)).finding()).isEqualTo(Finding.ABSENT);
    }
  }

  @Test
  void what_is_hidden_says_nothing_else() {
    assertThat(innovationFor(ANOTHER, DEPLOYED))
        .isEqualTo(InnovationAnswer.none(Finding.HIDDEN, true));
    assertThat(history(PARTNER, DEPLOYED))
        .isEqualTo(new History(Finding.HIDDEN, List.of(), null, true));
  }

  @Test
  void within_an_innovation_a_trust_sees_only_its_own_pilots_and_adoptions() {
    assertThat(rowFor(AT_LEEDS, PILOTED).innovation().pilots()).containsOnlyKeys(pilot(41));
    assertThat(rowFor(AT_AIREDALE, PILOTED).innovation().pilots()).containsOnlyKeys(pilot(42));
    assertThat(rowFor(OWNER, PILOTED).innovation().pilots()).hasSize(2);
    assertThat(rowFor(LEADER, PILOTED).innovation().pilots()).hasSize(2);
    assertThat(rowFor(AT_LEEDS, DEPLOYED).innovation().adoptions()).hasSize(1);
    assertThat(rowFor(AT_AIREDALE, DEPLOYED).innovation().adoptions()).isEmpty();
    assertThat(rowFor(AT_AIREDALE, DEPLOYED).innovation().pilots()).isEmpty();
  }

  @Test
  void another_trusts_part_shows_neither_in_criteria_nor_in_who_is_waited_for_nor_in_texts() {
    InnovationAnswer owner = innovationFor(OWNER, DEPLOYED);
    InnovationAnswer airedale = innovationFor(AT_AIREDALE, DEPLOYED);
    assertThat(owner.toString()).contains(LEEDS.toString(), pilot(5).toString());
    String shown =
        "" + airedale.row() + airedale.criteria() + airedale.waiting() + airedale.allowed();
    assertThat(shown).doesNotContain(LEEDS.toString()).doesNotContain(pilot(5).toString());
    assertThat(airedale.withheld())
        .as("for the attempts log alone")
        .contains(new Part.OfPilot(pilot(5)).key());
    assertThat(owner.withheld()).isEmpty();
    assertThat(airedale.criteria())
        .extracting(CriterionResult::have)
        .as("counts stay")
        .isEqualTo(owner.criteria().stream().map(CriterionResult::have).toList());
    assertThat(owner.texts()).containsValue("It helps a good deal");
    assertThat(airedale.texts()).doesNotContainValue("It helps a good deal");

    assertThat(innovationFor(OFFICE, PILOTED).waiting()).hasSize(2);
    assertThat(innovationFor(AT_AIREDALE, PILOTED).waiting())
        .extracting(Waiting::organisation)
        .containsExactly(AIREDALE);
  }

  @Test
  void an_innovation_explains_its_gate_and_what_the_viewer_may_do() {
    InnovationAnswer answer = innovationFor(LEADER, DEPLOYED);
    assertThat(answer.gate()).isEqualTo(Gate.SCALE);
    CriterionResult scale = answer.criteria().getFirst();
    assertThat(scale.have()).isEqualTo(1);
    assertThat(scale.need()).as("more than half of two trusts").isEqualTo(2);
    assertThat(scale.by()).containsExactly(LEEDS.toString());
    assertThat(scale.lacking()).containsExactly(AIREDALE.toString());
    assertThat(answer.policy()).as("the one that the product ships with").isZero();
    assertThat(answer.allowed())
        .extracting(Allowed::action)
        .as("and may waive what is unmet")
        .contains(Action.CONFIRM_AT_SCALE, Action.SEND_BACK);
    assertThat(answer.texts()).containsValues("Fits", "Ready", "Only ward 7");
    assertThat(answer.texts().values()).as("never held").doesNotContain("Convincing");

    assertThat(innovationFor(AT_LEEDS, PILOTED).allowed())
        .extracting(Allowed::action)
        .containsExactly(Action.ASK_QUESTION, Action.APPROVE_PILOT, Action.DECLINE_PILOT);
    assertThat(innovationFor(OFFICE, SUBMITTED).allowed())
        .extracting(Allowed::action)
        .contains(Action.ACCEPT_PROPOSAL);
    assertThat(innovationFor(OWNER, SUBMITTED).allowed())
        .extracting(Allowed::action)
        .contains(Action.WITHDRAW, Action.RECORD_STANDARD)
        .doesNotContain(Action.REVISE_PROPOSAL, Action.ACCEPT_PROPOSAL);
  }

  @Test
  void pilots_and_adoptions_are_listed_for_those_concerned() {
    assertThat(pilots(OWNER).rows())
        .extracting(row -> row.pilot().id())
        .containsExactlyInAnyOrder(pilot(41), pilot(42), pilot(5));
    assertThat(pilots(AT_LEEDS).rows())
        .extracting(row -> row.pilot().id())
        .containsExactlyInAnyOrder(pilot(41), pilot(5));
    assertThat(pilots(AT_AIREDALE).rows())
        .extracting(row -> row.pilot().id())
        .containsExactly(pilot(42));
    assertThat(pilots(OFFICE).rows()).hasSize(3);
    assertThat(pilots(LEADER).rows()).hasSize(3);
    assertThat(adoptions(OWNER).rows())
        .extracting(row -> row.adoption().organisation())
        .containsExactly(LEEDS);
    assertThat(adoptions(AT_LEEDS).rows()).hasSize(1);
    assertThat(adoptions(LEADER).rows()).hasSize(1);
    assertThat(adoptions(LEADER).names()).isEqualTo(Map.of(DEPLOYED, "Deployed"));
    for (Actor nobody : List.of(ANOTHER, PARTNER, ADMINISTRATOR)) {
      assertThat(pilots(nobody).rows()).isEmpty();
      assertThat(adoptions(nobody).rows()).isEmpty();
    }
    assertThat(adoptions(AT_AIREDALE).rows()).isEmpty();
    assertThat(pilots(AT_LEEDS).names())
        .isEqualTo(Map.of(PILOTED, "Piloted", DEPLOYED, "Deployed"));
    assertThat(pilots(AT_LEEDS).texts()).containsValue("Whether it helps");
  }

  @Test
  void the_history_of_everything_shows_each_role_its_own() {
    assertThat(streams(OWNER))
        .as("with the investment in what it owns")
        .isEqualTo(
            all(
                List.of(
                    names(DRAFT, WITHDRAWN_DRAFT, SUBMITTED, PILOTED, DEPLOYED),
                    registers(),
                    AGREED,
                    Set.of(RegionSamples.investment(1).toString()))));
    assertThat(streams(ANOTHER)).isEqualTo(all(List.of(names(OF_ANOTHER), registers(), AGREED)));
    assertThat(streams(AT_LEEDS))
        .isEqualTo(all(List.of(names(PILOTED, DEPLOYED), registers(), region())));
    assertThat(streams(OFFICE))
        .isEqualTo(
            all(
                List.of(
                    names(SUBMITTED, PILOTED, DEPLOYED, OF_ANOTHER),
                    registers(),
                    accounts(),
                    region())));
    assertThat(streams(LEADER)).isEqualTo(streams(OFFICE));
    assertThat(streams(ADMINISTRATOR)).isEqualTo(all(List.of(registers(), accounts())));
    assertThat(streams(PARTNER)).isEqualTo(all(List.of(registers(), region())));
  }

  @Test
  void of_a_theme_innovators_see_that_it_was_agreed_and_not_what_was_said_of_it() {
    assertThat(ofThemes(OWNER))
        .containsExactly("agreed the theme “Care at home” at meeting LG 2026/03 on 9 July 2026");
    assertThat(ofThemes(PARTNER))
        .containsExactly(
            "proposed the theme “Telephones”",
            "agreed the theme “Care at home” at meeting LG 2026/03 on 9 July 2026",
            "commented on the theme “Care at home”",
            "proposed the theme “Care at home”");
  }

  private List<String> ofThemes(Actor viewer) {
    return history(viewer, null).entries().stream()
        .filter(entry -> entry.event().startsWith("Theme"))
        .map(HistoryEntry::sentence)
        .toList();
  }

  @Test
  void the_history_of_an_innovation_shows_a_trust_how_the_whole_goes_on_and_its_own_part() {
    assertThat(history(AT_AIREDALE, PILOTED).entries())
        .extracting(HistoryEntry::event)
        .containsExactly(
            "PilotRequested", "ReadinessGatePassed", "ProposalAccepted", "ProposalSubmitted");
    assertThat(history(AT_AIREDALE, PILOTED).entries().getFirst().sequence()).isEqualTo(5);
    assertThat(history(AT_AIREDALE, DEPLOYED).entries())
        .extracting(HistoryEntry::event)
        .containsExactly(
            "EvaluationGatePassed", "ReadinessGatePassed", "ProposalAccepted", "ProposalSubmitted");
    assertThat(history(AT_LEEDS, DEPLOYED).entries()).hasSize(12);
    assertThat(history(OWNER, DEPLOYED).entries()).hasSize(13);
  }

  @Test
  void an_entry_says_who_did_what_when_and_why() {
    HistoryEntry entry =
        history(OWNER, DEPLOYED).entries().stream()
            .filter(one -> one.event().equals("ProposalAccepted"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.sentence())
        .isEqualTo("accepted the proposal, which passed the screening gate");
    assertThat(entry.reason()).isEqualTo("Fits");
    assertThat(entry.actor()).isEqualTo(Samples.envelope().actor());
    assertThat(entry.channel()).isEqualTo(Samples.envelope().channel());
    assertThat(entry.command()).isEqualTo(Samples.envelope().commandId());
    assertThat(entry.occurredOn()).isEqualTo(DAY.plusDays(2));
    assertThat(entry.sequence()).isEqualTo(2);
    assertThat(history(OWNER, PILOTED).entries().getLast().reason()).isNull();
    assertThat(history(OWNER, PILOTED).entries().get(1).sentence())
        .startsWith("asked Leeds Teaching Hospitals NHS Trust for a pilot");
  }

  @Test
  void everybody_signed_in_sees_organisations() {
    for (Actor viewer : List.of(OWNER, AT_LEEDS, OFFICE, LEADER, PARTNER, ADMINISTRATOR)) {
      assertThat(
              side.ask(
                      new FindOrganisations(viewer, null, null, null, false, PAGE, null),
                      Organisations.class)
                  .rows())
          .hasSize(2);
      assertThat(
              side.ask(
                      new NameOrganisations(viewer, List.of(LEEDS, COMPANY)),
                      OrganisationNames.class)
                  .names())
          .isEqualTo(
              Map.of(
                  LEEDS,
                  new OrganisationName("Leeds Teaching Hospitals NHS Trust", new OdsCode("RR8"))));
    }
  }
}

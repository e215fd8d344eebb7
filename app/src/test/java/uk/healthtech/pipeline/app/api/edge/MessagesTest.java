package uk.healthtech.pipeline.app.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** Everything that can be said has its words, and they read as sentences. */
class MessagesTest {
  private static final UUID ID = UUID.fromString("5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private final Prose prose = new Prose();

  static Stream<Refusal> refusals() {
    OrganisationId organisation = new OrganisationId(ID);
    return Stream.of(
        new Refusal.FieldsInvalid(List.of(new FieldProblem("name", new FieldProblem.Missing()))),
        new Refusal.RoleNeeded(Set.of(Role.LEADERSHIP, Role.PROGRAMME_OFFICE)),
        new Refusal.NotYourOrganisation(organisation),
        new Refusal.NoSuchInnovation(new InnovationId(ID)),
        new Refusal.NoSuchPilot(new PilotId(ID)),
        new Refusal.NoSuchAdoption(new AdoptionId(ID)),
        new Refusal.InnovationExists(new InnovationId(ID)),
        new Refusal.NotInThisPhase(
            Action.REQUEST_PILOT, Phase.DRAFT, EnumSet.of(Phase.TESTING, Phase.DEPLOYMENT)),
        new Refusal.ProposalIncomplete(List.of("summary", "category", "problem")),
        new Refusal.NothingChanged(),
        new Refusal.CriteriaUnmet(
            Gate.SCALE,
            List.of(
                new CriterionResult(Criterion.LIVE_AT_MOST_OF_REGION, 4, 6, List.of(), List.of()))),
        new Refusal.PilotIs(PilotStatus.REQUESTED, Set.of(PilotStatus.RUNNING)),
        new Refusal.PilotAlreadyOpen(new PilotId(ID), organisation),
        new Refusal.ApprovalLapsed(DAY),
        new Refusal.AdoptionIs(AdoptionStatus.PLANNED, Set.of(AdoptionStatus.LIVE)),
        new Refusal.AdoptionAlreadyOpen(new AdoptionId(ID), organisation),
        new Refusal.VersionMoved(3, 4),
        new Refusal.KeyReused(),
        new Refusal.OrganisationExists(organisation),
        new Refusal.NoSuchAccount(new AccountId(ID)),
        new Refusal.AccountExists(new AccountId(ID)),
        new Refusal.AccountDeactivated(new AccountId(ID)),
        new Refusal.NoSuchGrant(new GrantId(ID)),
        new Refusal.AlreadyGranted(new GrantId(ID)),
        new Refusal.NotToYourself(),
        new Refusal.NotATrust(organisation));
  }

  static Stream<FieldProblem.Rule> rules() {
    return Stream.of(
        new FieldProblem.Missing(),
        new FieldProblem.TooShort(20),
        new FieldProblem.TooLong(1_000),
        new FieldProblem.UnreadableCharacters(),
        new FieldProblem.Malformed("form.date"),
        new FieldProblem.NotOneOf(List.of("ADOPT", "ADAPT")),
        new FieldProblem.NotKnownHere(),
        new FieldProblem.InFuture(DAY),
        new FieldProblem.TooEarly(DAY),
        new FieldProblem.TooLate(DAY),
        new FieldProblem.OutOfRange(BigDecimal.ONE, BigDecimal.valueOf(1_000_000)),
        new FieldProblem.WrongCount(1, 20),
        new FieldProblem.Repeated(),
        new FieldProblem.Unknown("XX1"),
        new FieldProblem.Taken(),
        new FieldProblem.Overlaps(DAY, DAY.plusDays(1)));
  }

  static Stream<Class<?>> refusalsAndRulesByKind() {
    return Stream.of(Refusal.class, FieldProblem.Rule.class)
        .flatMap(all -> Arrays.stream(all.getPermittedSubclasses()));
  }

  static Stream<Enum<?>> words() {
    return Stream.<Class<? extends Enum<?>>>of(
            Role.class,
            Stage.class,
            Phase.class,
            Gate.class,
            Criterion.class,
            Action.class,
            PilotStatus.class,
            AdoptionStatus.class,
            Category.class,
            Recommendation.class,
            OrganisationKind.class,
            Channel.class)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()));
  }

  static Stream<String> kinds() {
    return ProblemKind.slugs();
  }

  static Stream<String> decisions() {
    return Arrays.stream(InnovationEvent.class.getPermittedSubclasses())
        .filter(MessagesTest::decidesAboutTheWhole)
        .map(Class::getSimpleName);
  }

  private static boolean decidesAboutTheWhole(Class<?> event) {
    List<String> components =
        Arrays.stream(event.getRecordComponents()).map(part -> part.getName()).toList();
    return components.contains("reason") && !components.contains("pilot");
  }

  static Stream<String> proposalFields() {
    return Stream.concat(
        Stream.of("name"), new Proposal("A name", null, null, null).missing().stream());
  }

  @ParameterizedTest
  @MethodSource("refusalsAndRulesByKind")
  void every_kind_of_refusal_and_rule_is_read_aloud_here(Class<?> kind) {
    assertThat(Stream.concat(refusals(), rules())).anyMatch(kind::isInstance);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_is_told_in_full_sentences(Refusal refusal) {
    RefusalText text = new RefusalText(prose, id -> "Leeds Teaching Hospitals NHS Trust");
    String key = "problem." + Names.kebab(refusal.getClass());

    assertSentence(prose.say(key + ".detail", text.mentioned(refusal)));
    assertThat(RefusalText.status(refusal).is4xxClientError()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_broken_rule_says_what_to_do(FieldProblem.Rule rule) {
    assertSentence(new RuleText(prose).tell(new FieldProblem("field", rule)).message());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_of_problem_has_its_page(String slug) {
    ProblemKind kind = ProblemKind.find(slug, prose).orElseThrow();

    assertThat(kind.title()).matches("\\p{Lu}.*[^.]");
    assertSentence(kind.meaning());
    assertSentence(kind.next());
  }

  @ParameterizedTest
  @MethodSource("words")
  void every_word_of_the_language_has_its_english(Enum<?> word) {
    assertThat(prose.word(word)).isNotBlank().doesNotContain("_");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void every_decision_has_a_label(String event) {
    assertThat(prose.say("decision." + event)).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("proposalFields")
  void every_field_of_a_proposal_has_a_name(String field) {
    assertThat(prose.say("field." + field)).startsWith("the ");
  }

  /** Something that begins as a sentence, ends as one, and has all of its gaps filled. */
  private static void assertSentence(String text) {
    assertThat(text).matches("(?s)[\\p{Lu}“].*[.]").doesNotContain("{", "}", "''", "null", "  ");
  }
}

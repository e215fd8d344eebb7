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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.HealthInequality;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.IntellectualProperty;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

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
        new Refusal.ProposalIncomplete(List.of(ProposalField.SUMMARY, ProposalField.HOW_IT_WORKS)),
        new Refusal.NothingChanged(),
        new Refusal.CriteriaUnmet(
            Gate.SCALE,
            List.of(
                new CriterionResult(
                    new GateCriterion(
                        new CriterionId("live"),
                        "It's live at most of the region",
                        new Check.LiveAtMostOfRegion(),
                        Set.of(),
                        Set.of()),
                    4,
                    6,
                    List.of(),
                    List.of()))),
        new Refusal.PilotIs(PilotStatus.REQUESTED, Set.of(PilotStatus.RUNNING)),
        new Refusal.PilotAlreadyOpen(new PilotId(ID), organisation),
        new Refusal.ApprovalLapsed(DAY),
        new Refusal.AdoptionIs(AdoptionStatus.PLANNED, Set.of(AdoptionStatus.LIVE)),
        new Refusal.AdoptionAlreadyOpen(new AdoptionId(ID), organisation),
        new Refusal.NoSuchPart(new Part.OfStandard(new StandardId(ID))),
        new Refusal.NoSuchEntry(new Part.OfPilot(new PilotId(ID)), ID.toString()),
        new Refusal.PolicyMoved(1, 2),
        new Refusal.WaiverNotYours(new CriterionId("dspt"), Set.of(Role.LEADERSHIP)),
        new Refusal.WaiverNotYours(new CriterionId("dspt"), Set.of()),
        new Refusal.ConditionIs(ConditionStatus.MET),
        new Refusal.QuestionAnswered(new QuestionId(ID)),
        new Refusal.IncidentResolved(new IncidentId(ID)),
        new Refusal.IncidentsUnresolved(List.of(new IncidentId(ID))),
        new Refusal.IncidentsUnresolved(List.of(new IncidentId(ID), new IncidentId(ID))),
        new Refusal.SecondPersonNeeded(),
        new Refusal.NotLapsed(DAY),
        new Refusal.ReadingExists("Readmissions", DAY),
        new Refusal.NoSuchReading("Readmissions", DAY),
        new Refusal.NotAgreedToPublication(),
        new Refusal.PublicationIs(true, false),
        new Refusal.PublicationIs(true, true),
        new Refusal.PublicationIs(false, false),
        new Refusal.TransferOpen(organisation),
        new Refusal.NoTransferOpen(),
        new Refusal.AlreadyInTeam(organisation),
        new Refusal.NotInTeam(organisation),
        new Refusal.VersionMoved(3, 4),
        new Refusal.KeyReused(),
        new Refusal.OrganisationExists(organisation),
        new Refusal.NoSuchAccount(new AccountId(ID)),
        new Refusal.AccountExists(new AccountId(ID)),
        new Refusal.AccountDeactivated(new AccountId(ID)),
        new Refusal.NoSuchGrant(new GrantId(ID)),
        new Refusal.AlreadyGranted(new GrantId(ID)),
        new Refusal.NotToYourself(),
        new Refusal.NotATrust(organisation),
        new Refusal.NoSuchEntity(Refusal.Subject.INSIGHT, ID.toString()),
        new Refusal.NoSuchEntity(Refusal.Subject.ORGANISATION, ID.toString()),
        new Refusal.AlreadyThere(Refusal.Subject.THEME, ID.toString()),
        new Refusal.NoLongerThere(Refusal.Subject.PLACE, DAY),
        new Refusal.ThemeIs(
            ThemeStatus.DECLINED, EnumSet.of(ThemeStatus.PROPOSED, ThemeStatus.AGREED)),
        new Refusal.OrganisationClosed(organisation, DAY, null),
        new Refusal.OrganisationClosed(organisation, DAY, organisation),
        new Refusal.OrganisationOpen(organisation),
        new Refusal.LivedOnSince(new Part.OfPilot(new PilotId(ID))),
        new Refusal.NotReported(new InnovationId(ID)));
  }

  static Stream<FieldProblem.Rule> rules() {
    return Stream.of(
        new FieldProblem.Missing(),
        new FieldProblem.TooShort(20),
        new FieldProblem.TooLong(1_000),
        new FieldProblem.UnreadableCharacters(),
        new FieldProblem.Malformed("form.date"),
        new FieldProblem.Malformed(ProposalField.STANDS_ALONE),
        new FieldProblem.Malformed("form.criterion"),
        new FieldProblem.Malformed("form.sha-256"),
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
            Action.class,
            PilotStatus.class,
            AdoptionStatus.class,
            ConditionStatus.class,
            Dueness.class,
            StandardKind.class,
            StandardStatus.class,
            StandardDetail.Mark.class,
            StandardDetail.DsptStatus.class,
            StandardDetail.EsfTier.class,
            DeviceClass.class,
            DtacArea.class,
            EvidenceKind.class,
            StudyType.class,
            CareSetting.class,
            MainPurpose.class,
            HealthInequality.class,
            IntellectualProperty.class,
            Severity.class,
            Direction.class,
            BenefitKind.class,
            Category.class,
            Recommendation.class,
            OrganisationKind.class,
            Refusal.Subject.class,
            ThemeStatus.class,
            InvestmentKind.class,
            Channel.class)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()));
  }

  static Stream<String> kinds() {
    return ProblemKind.slugs();
  }

  /** What is decided about the whole, with a reason: at the gates and beside the road. */
  static Stream<String> decisions() {
    return Stream.of(GateEvent.class, CourseEvent.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(Class::getSimpleName);
  }

  static Stream<String> policyVersions() {
    return Arrays.stream(PolicyEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);
  }

  static Stream<Check> checks() {
    return Stream.of(
        new Check.FieldsFilled(Set.of(ProposalField.SUMMARY)),
        new Check.HoldsStandard(StandardKind.DTAC, false),
        new Check.HoldsStandard(StandardKind.DTAC, true),
        new Check.HasEvidence(2, Set.of(EvidenceKind.REAL_WORLD)),
        new Check.CompletedPilots(1),
        new Check.LiveAt(2, Set.of(new OrganisationId(ID))),
        new Check.LiveAtMostOfRegion(),
        new Check.NoSeriousIncident(),
        new Check.ConditionsKept());
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
    String key = "problem." + RefusalText.slug(refusal);

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
  @MethodSource("policyVersions")
  void every_version_of_the_policy_has_a_label(String event) {
    assertThat(prose.say("policy." + event)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(ProposalField.class)
  void every_field_of_a_proposal_has_a_name(ProposalField field) {
    assertThat(prose.say("field." + field.jsonName())).startsWith("the ");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void every_check_says_in_a_sentence_how_it_stands(Check check) {
    assertSentence(CheckText.says(check, true, 2, 1, List.of("one", "another"), List.of(), prose));
    assertSentence(CheckText.says(check, false, 0, 1, List.of(), List.of("one", "another"), prose));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void every_check_says_it_to_those_too_who_may_not_see_what_counts(Check check) {
    for (boolean met : new boolean[] {true, false}) {
      String said = CheckText.says(check, met, 1, 2, List.of(), List.of(), prose);
      assertSentence(said);
      assertThat(said).doesNotContain(":");
    }
  }

  /** Something that begins as a sentence, ends as one, and has all of its gaps filled. */
  private static void assertSentence(String text) {
    assertThat(text).matches("(?s)[\\p{Lu}“].*[.]").doesNotContain("{", "}", "''", "null", "  ");
  }
}

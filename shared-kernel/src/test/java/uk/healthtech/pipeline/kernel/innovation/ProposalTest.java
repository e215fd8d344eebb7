package uk.healthtech.pipeline.kernel.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooShort;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.Choice;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.Choices;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.Ids;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.Pounds;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.Text;
import uk.healthtech.pipeline.kernel.innovation.ProposalField.WholeNumber;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

class ProposalTest {
  private static final ThemeId FRAILTY = new ThemeId(new UUID(1, 1));
  private static final ThemeId OBESITY = new ThemeId(new UUID(2, 2));
  private static final ThemeId LAST = new ThemeId(new UUID(-1, -1));

  private static final Proposal DRAFT = Proposal.named("Tidal Breath Monitor");

  /** Every field filled, no two alike. */
  private static final Proposal FULL =
      DRAFT.with(
          ProposalChanges.builder()
              .summary("A sensor worn at home that warns of a flare-up.")
              .category(Category.MEDICAL_DEVICE)
              .problem("People with lung disease reach hospital too late.")
              .howItWorks("It hears how the breath changes in the night.")
              .careSettings(Set.of(CareSetting.PRIMARY_CARE, CareSetting.HOME))
              .mainPurpose(MainPurpose.PREDICT)
              .themes(Set.of(OBESITY, LAST, FRAILTY))
              .population("Adults with chronic lung disease")
              .estimatedPeople(41_000)
              .healthInequalities(Set.of(HealthInequality.CHRONIC_RESPIRATORY_DISEASE))
              .evidenceSoFar("One feasibility study with 40 people.")
              .costEstimate(250)
              .costBasis("One patient for a year")
              .savingEstimate(900)
              .savingBasis("Emergency admissions avoided for one patient in a year")
              .intellectualProperty(
                  Set.of(
                      IntellectualProperty.OTHER_RIGHTS, IntellectualProperty.PATENT_APPLIED_FOR))
              .place("Leeds")
              .build());

  private static ProposalChanges emptying(ProposalField field) {
    return ProposalChanges.builder().empty(field).build();
  }

  static Stream<ProposalField> all_but_the_name() {
    return EnumSet.complementOf(EnumSet.of(ProposalField.NAME)).stream();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 500);
  }

  @Test
  void there_is_one_field_for_each_component_under_its_name_and_in_its_order() {
    List<String> fields =
        Arrays.stream(ProposalField.values()).map(ProposalField::jsonName).toList();
    List<String> changes = components(ProposalChanges.class);

    assertThat(components(Proposal.class)).isEqualTo(fields);
    assertThat(changes.subList(0, fields.size())).isEqualTo(fields);
    assertThat(changes.subList(fields.size(), changes.size())).containsExactly("emptied");
  }

  @Test
  void a_field_is_found_by_its_name_in_json() {
    assertThat(ProposalField.named("howItWorks")).contains(ProposalField.HOW_IT_WORKS);
    assertThat(ProposalField.named("how_it_works")).isEmpty();
  }

  @Test
  void a_draft_lacks_what_screening_needs_in_the_order_of_the_form() {
    assertThat(DRAFT.missing())
        .containsExactly(
            ProposalField.SUMMARY,
            ProposalField.CATEGORY,
            ProposalField.PROBLEM,
            ProposalField.HOW_IT_WORKS,
            ProposalField.CARE_SETTINGS,
            ProposalField.MAIN_PURPOSE,
            ProposalField.POPULATION);
    assertThat(DRAFT.filled()).containsExactly(ProposalField.NAME);
  }

  @Test
  void a_full_proposal_lacks_nothing() {
    assertThat(FULL.missing()).isEmpty();
    assertThat(FULL.filled()).containsExactly(ProposalField.values());
  }

  @ParameterizedTest
  @MethodSource("all_but_the_name")
  void an_emptied_field_is_empty_and_missing_if_it_is_required(ProposalField field) {
    Proposal emptied = FULL.with(emptying(field));

    assertThat(emptied.value(field)).isEmpty();
    assertThat(emptied.filled()).doesNotContain(field).hasSize(ProposalField.values().length - 1);
    assertThat(emptied.missing()).isEqualTo(field.required() ? List.of(field) : List.of());
    assertThat(Proposal.compare(FULL, emptied))
        .containsExactly(new FieldChange(field, FULL.value(field), List.of()));
  }

  @ParameterizedTest
  @MethodSource("all_but_the_name")
  void one_field_can_be_filled_and_the_others_stay(ProposalField field) {
    ProposalChanges changes = ProposalChanges.builder().set(field, FULL.value(field)).build();
    Proposal filled = DRAFT.with(changes);

    assertThat(changes.fields()).containsExactly(field);
    assertThat(changes.isEmpty()).isFalse();
    assertThat(filled.filled()).containsExactly(ProposalField.NAME, field);
    assertThat(Proposal.compare(DRAFT, filled))
        .containsExactly(new FieldChange(field, List.of(), FULL.value(field)));
  }

  @ParameterizedTest
  @EnumSource(ProposalField.class)
  void what_stands_in_a_field_breaks_none_of_its_rules(ProposalField field) {
    assertThat(field.problems(FULL.value(field))).isEmpty();
  }

  @Test
  void the_plain_values_make_the_same_proposal_again() {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    for (ProposalField field : ProposalField.values()) {
      changes.set(field, FULL.value(field));
    }

    assertThat(Proposal.named("Another name").with(changes.build())).isEqualTo(FULL);
  }

  @Test
  void values_are_plain_and_choices_and_ids_in_a_fixed_order() {
    assertThat(FULL.value(ProposalField.CARE_SETTINGS)).containsExactly("HOME", "PRIMARY_CARE");
    assertThat(FULL.value(ProposalField.THEMES))
        .containsExactly(FRAILTY.toString(), OBESITY.toString(), LAST.toString());
    assertThat(FULL.value(ProposalField.ESTIMATED_PEOPLE)).containsExactly("41000");
    assertThat(FULL.value(ProposalField.CATEGORY)).containsExactly("MEDICAL_DEVICE");
  }

  @Test
  void the_order_in_which_choices_were_made_leaves_no_trace() {
    ProposalChanges one = ProposalChanges.builder().themes(inThisOrder(LAST, FRAILTY)).build();
    ProposalChanges other = ProposalChanges.builder().themes(inThisOrder(FRAILTY, LAST)).build();

    assertThat(one).hasToString(other.toString()).isEqualTo(other);
    assertThat(DRAFT.with(one)).hasToString(DRAFT.with(other).toString());
  }

  @Test
  void collections_cannot_be_changed_from_outside() {
    Set<CareSetting> settings = EnumSet.of(CareSetting.HOME);
    Proposal proposal = DRAFT.with(ProposalChanges.builder().careSettings(settings).build());
    settings.add(CareSetting.PHARMACY);

    assertThat(proposal.careSettings()).containsExactly(CareSetting.HOME);
    assertThatThrownBy(() -> proposal.careSettings().add(CareSetting.PHARMACY))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // as JSON without these fields makes it
  void absent_collections_are_empty() {
    Proposal old =
        new Proposal(
            "Tidal Breath Monitor",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(old).isEqualTo(DRAFT);
  }

  @Test
  void the_name_can_be_changed_but_not_emptied() {
    ProposalChanges renamed = ProposalChanges.builder().name("Night Breath").build();

    assertThat(DRAFT.with(renamed).name()).isEqualTo("Night Breath");
    assertThatIllegalArgumentException().isThrownBy(() -> emptying(ProposalField.NAME));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changes(null, null, Set.of(ProposalField.NAME)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProposalChanges.builder().set(ProposalField.NAME, List.of("  ")));
  }

  @Test
  void there_is_one_way_to_say_that_a_field_is_emptied() {
    assertThatIllegalArgumentException().isThrownBy(() -> changes("", null, Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> changes(null, Set.of(), Set.of()));
    assertThat(ProposalChanges.builder().careSettings(Set.of()).build())
        .isEqualTo(emptying(ProposalField.CARE_SETTINGS));
    assertThat(ProposalChanges.builder().set(ProposalField.SUMMARY, List.of(" ")).build())
        .isEqualTo(emptying(ProposalField.SUMMARY));
  }

  @Test
  void what_is_said_last_of_a_field_counts() {
    assertThat(ProposalChanges.builder().costEstimate(3).empty(ProposalField.COST_ESTIMATE).build())
        .isEqualTo(emptying(ProposalField.COST_ESTIMATE));
    assertThat(ProposalChanges.builder().empty(ProposalField.COST_ESTIMATE).costEstimate(3).build())
        .isEqualTo(ProposalChanges.builder().costEstimate(3).build());
  }

  @Test
  void no_changes_change_nothing() {
    ProposalChanges none = ProposalChanges.builder().build();

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.fields()).isEmpty();
    assertThat(FULL.with(none)).isEqualTo(FULL);
    assertThat(FULL.changedBy(none)).isEqualTo(none);
  }

  @Test
  void only_what_would_change_is_left_of_a_wish() {
    ProposalChanges wanted =
        ProposalChanges.builder()
            .name(DRAFT.name())
            .place("Wakefield District")
            .empty(ProposalField.SUMMARY)
            .build();

    assertThat(DRAFT.changedBy(wanted))
        .isEqualTo(ProposalChanges.builder().place("Wakefield District").build());
    assertThat(FULL.changedBy(wanted).fields())
        .containsExactly(ProposalField.SUMMARY, ProposalField.PLACE);
  }

  @Test
  void what_was_stored_before_a_rule_still_compares_and_changes() {
    Proposal old = DRAFT.with(changes("x", null, Set.of()));
    ProposalChanges wanted = changes("y", null, Set.of());

    assertThat(old.changedBy(wanted)).isEqualTo(wanted);
    assertThat(Proposal.compare(old, old.with(wanted)))
        .containsExactly(new FieldChange(ProposalField.SUMMARY, List.of("x"), List.of("y")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_wish_reduced_to_its_changes_comes_to_the_same(long seed) {
    Random random = new Random(seed);
    Proposal before = DRAFT.with(wish(random));
    ProposalChanges wanted = wish(random);
    Proposal after = before.with(wanted);
    ProposalChanges reduced = before.changedBy(wanted);

    assertThat(before.with(reduced)).isEqualTo(after);
    assertThat(after.changedBy(wanted).isEmpty()).isTrue();
    assertThat(wanted.fields()).containsAll(reduced.fields());
    List<ProposalField> differing =
        Arrays.stream(ProposalField.values())
            .filter(field -> !before.value(field).equals(after.value(field)))
            .toList();
    List<FieldChange> compared = Proposal.compare(before, after);
    assertThat(compared).extracting(FieldChange::field).isEqualTo(differing);
    assertThat(reduced.fields()).containsExactlyElementsOf(differing);
    assertThat(compared.isEmpty()).isEqualTo(before.equals(after));
    assertThat(compared)
        .allSatisfy(
            change -> {
              assertThat(change.before()).isEqualTo(before.value(change.field()));
              assertThat(change.after()).isEqualTo(after.value(change.field()));
            });
  }

  @Test
  void a_draft_may_lack_anything_but_the_name() {
    assertThat(ProposalField.NAME.problems(List.of("", " ")))
        .containsExactly(new FieldProblem("name", new Missing()));
    assertThat(all_but_the_name())
        .allSatisfy(field -> assertThat(field.problems(List.of())).isEmpty());
  }

  @Test
  void a_text_keeps_its_rule_and_stands_alone() {
    assertThat(ProposalField.PLACE.problems(List.of("L")))
        .containsExactly(new FieldProblem("place", new TooShort(2)));
    assertThat(ProposalField.PLACE.problems(List.of("Leeds", "Kirklees")))
        .containsExactly(new FieldProblem("place", new WrongCount(0, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProposalChanges.builder().set(ProposalField.PLACE, List.of("L")));
    assertThat(ProposalChanges.builder().set(ProposalField.PLACE, List.of(" Leeds ")).build())
        .isEqualTo(ProposalChanges.builder().place("Leeds").build());
  }

  @Test
  void a_choice_is_one_of_its_words() {
    assertThat(ProposalField.CATEGORY.problems(List.of("PILL")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isInstanceOf(NotOneOf.class));
    assertThat(ProposalField.CARE_SETTINGS.problems(List.of("HOME", "MOON", "HOME")))
        .extracting(FieldProblem::field)
        .containsExactly("careSettings[1]", "careSettings[2]");
    assertThat(ProposalField.CARE_SETTINGS.problems(List.of("HOME", "HOME")))
        .containsExactly(new FieldProblem("careSettings[1]", new Repeated()));
    assertThat(ProposalField.CARE_SETTINGS.problems(List.of("HOME", " ", "HOME")))
        .containsExactly(new FieldProblem("careSettings[2]", new Repeated()));
  }

  @Test
  void a_list_longer_than_there_are_words_is_not_looked_through() {
    assertThat(ProposalField.CARE_SETTINGS.problems(Collections.nCopies(65_000, "MOON")))
        .containsExactly(
            new FieldProblem("careSettings", new WrongCount(0, CareSetting.values().length)));
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTH_INEQUALITIES, NONE_OF_THESE, MATERNITY",
    "INTELLECTUAL_PROPERTY, NO_RIGHTS, PATENT_GRANTED"
  })
  void none_of_these_stands_with_no_other(ProposalField field, String alone, String other) {
    assertThat(field.problems(List.of(alone))).isEmpty();
    assertThat(field.problems(List.of(other, alone)))
        .containsExactly(
            new FieldProblem(field.jsonName(), new Malformed(ProposalField.STANDS_ALONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "100000001", "99999999999999999999999"})
  void a_number_of_people_is_within_reason(String number) {
    assertThat(ProposalField.ESTIMATED_PEOPLE.problems(List.of(number)))
        .containsExactly(
            new FieldProblem(
                "estimatedPeople",
                new OutOfRange(BigDecimal.valueOf(1), BigDecimal.valueOf(100_000_000))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "1e3", "£40", "1,000", "-", "٣"})
  void a_sum_is_in_whole_pounds(String sum) {
    assertThat(ProposalField.COST_ESTIMATE.problems(List.of(sum)))
        .containsExactly(new FieldProblem("costEstimate", new Malformed("form.whole-number")));
  }

  @Test
  void an_id_is_written_in_full_and_given_once() {
    assertThat(ProposalField.THEMES.problems(List.of("1-1-1-1-1")))
        .containsExactly(new FieldProblem("themes[0]", new Malformed("form.id")));
    String id = FRAILTY.toString();
    assertThat(ProposalField.THEMES.problems(List.of(id, id)))
        .containsExactly(new FieldProblem("themes[1]", new Repeated()));
    List<String> many =
        Stream.iterate(0L, i -> i + 1)
            .limit(21)
            .map(i -> new ThemeId(new UUID(9, i)).toString())
            .toList();
    assertThat(ProposalField.THEMES.problems(many))
        .containsExactly(new FieldProblem("themes", new WrongCount(0, 20)));
    assertThat(ProposalField.THEMES.problems(many.subList(0, 20))).isEmpty();
  }

  /** Some of the fields, each emptied or given one of a few values, so that wishes often repeat. */
  private static ProposalChanges wish(Random random) {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    for (ProposalField field : ProposalField.values()) {
      if (random.nextInt(3) == 0) {
        changes.set(
            field,
            field != ProposalField.NAME && random.nextInt(3) == 0
                ? List.of()
                : entries(field, random));
      }
    }
    return changes.build();
  }

  private static List<String> entries(ProposalField field, Random random) {
    return switch (field.kind()) {
      case Text(var rule) -> List.of("abcdefghijklmnopqrstuvwxyz " + rule + random.nextInt(2));
      case Choice(var of) -> List.of(pick(of, random));
      case Choices(var of, var alone) when alone != null && random.nextInt(4) == 0 ->
          List.of(alone.name());
      case Choices(var of, var alone) ->
          Stream.generate(() -> pick(of, random))
              .filter(word -> alone == null || !word.equals(alone.name()))
              .limit(2)
              .distinct()
              .toList();
      case WholeNumber(long least, long _) -> List.of(Long.toString(least + random.nextInt(2)));
      case Pounds(long _, long most) -> List.of(Long.toString(most - random.nextInt(2)));
      case Ids _ ->
          Stream.of(LAST, OBESITY, FRAILTY)
              .map(ThemeId::toString)
              .filter(_ -> random.nextBoolean())
              .toList();
    };
  }

  private static String pick(Class<? extends Enum<?>> of, Random random) {
    Enum<?>[] constants = of.getEnumConstants();
    return constants[random.nextInt(constants.length)].name();
  }

  private static ProposalChanges changes(
      @Nullable String summary, @Nullable Set<CareSetting> settings, Set<ProposalField> emptied) {
    return new ProposalChanges(
        null, summary, null, null, null, settings, null, null, null, null, null, null, null, null,
        null, null, null, null, emptied);
  }

  private static Set<ThemeId> inThisOrder(ThemeId... ids) {
    return new LinkedHashSet<>(Arrays.asList(ids));
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What an innovator says of the innovation. A draft may lack anything but the name; {@link
 * ProposalField} says what each field accepts and which of them screening needs. The lead
 * organisation is no field of it: it is the organisation that owns the innovation.
 *
 * @param name what it is called
 * @param summary what it is
 * @param category what kind of healthtech
 * @param problem what it solves and for whom
 * @param howItWorks how it does that
 * @param careSettings where care is given with it
 * @param mainPurpose what it is for above all
 * @param themes the priority themes that it serves
 * @param population who could benefit
 * @param estimatedPeople how many of them a year
 * @param healthInequalities which areas of Core20PLUS5 it touches; empty if not answered
 * @param evidenceSoFar what is known of its effect
 * @param costEstimate in whole pounds
 * @param costBasis what that sum pays for, such as one patient for a year
 * @param savingEstimate in whole pounds
 * @param savingBasis what saves that sum, for whom and over which time
 * @param intellectualProperty which rights protect it; empty if not answered
 * @param place from where in the region it is led, by name
 */
public record Proposal(
    String name,
    @Nullable String summary,
    @Nullable Category category,
    @Nullable String problem,
    @Nullable String howItWorks,
    Set<CareSetting> careSettings,
    @Nullable MainPurpose mainPurpose,
    Set<ThemeId> themes,
    @Nullable String population,
    @Nullable Long estimatedPeople,
    Set<HealthInequality> healthInequalities,
    @Nullable String evidenceSoFar,
    @Nullable Long costEstimate,
    @Nullable String costBasis,
    @Nullable Long savingEstimate,
    @Nullable String savingBasis,
    Set<IntellectualProperty> intellectualProperty,
    @Nullable String place) {

  /** Absent in JSON comes as null in spite of the declared type and means empty. */
  public Proposal {
    Objects.requireNonNull(name);
    careSettings = inOrder(careSettings);
    themes = inOrderOfIds(themes);
    healthInequalities = inOrder(healthInequalities);
    intellectualProperty = inOrder(intellectualProperty);
  }

  /** A draft with nothing but its name; {@link #with} fills it. */
  public static Proposal named(String name) {
    return new Proposal(
        name, null, null, null, null, Set.of(), null, Set.of(), null, null, Set.of(), null, null,
        null, null, null, Set.of(), null);
  }

  /** The fields in which two versions differ, in the form's order. */
  public static List<FieldChange> compare(Proposal before, Proposal after) {
    return Arrays.stream(ProposalField.values())
        .map(field -> new FieldChange(field, before.value(field), after.value(field)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** The fields that are not empty, in the form's order. */
  public List<ProposalField> filled() {
    return Arrays.stream(ProposalField.values()).filter(field -> !value(field).isEmpty()).toList();
  }

  /** The fields that screening needs and that are still empty, in the form's order. */
  public List<ProposalField> missing() {
    return ProposalField.REQUIRED.stream().filter(field -> value(field).isEmpty()).toList();
  }

  /**
   * What stands in a field, in the one plain form in which it can be compared and carried: a text
   * or a number is one entry, choices and ids are one entry each in a fixed order, nothing is no
   * entry.
   */
  public List<String> value(ProposalField field) {
    return switch (field) {
      case NAME -> one(name);
      case SUMMARY -> one(summary);
      case CATEGORY -> one(category);
      case PROBLEM -> one(problem);
      case HOW_IT_WORKS -> one(howItWorks);
      case CARE_SETTINGS -> each(careSettings);
      case MAIN_PURPOSE -> one(mainPurpose);
      case THEMES -> each(themes);
      case POPULATION -> one(population);
      case ESTIMATED_PEOPLE -> one(estimatedPeople);
      case HEALTH_INEQUALITIES -> each(healthInequalities);
      case EVIDENCE_SO_FAR -> one(evidenceSoFar);
      case COST_ESTIMATE -> one(costEstimate);
      case COST_BASIS -> one(costBasis);
      case SAVING_ESTIMATE -> one(savingEstimate);
      case SAVING_BASIS -> one(savingBasis);
      case INTELLECTUAL_PROPERTY -> each(intellectualProperty);
      case PLACE -> one(place);
    };
  }

  /** This proposal with the changes made. */
  public Proposal with(ProposalChanges changes) {
    Revision revision = new Revision(changes.emptied());
    return new Proposal(
        changes.name() == null ? name : changes.name(),
        revision.of(ProposalField.SUMMARY, summary, changes.summary()),
        revision.of(ProposalField.CATEGORY, category, changes.category()),
        revision.of(ProposalField.PROBLEM, problem, changes.problem()),
        revision.of(ProposalField.HOW_IT_WORKS, howItWorks, changes.howItWorks()),
        revision.ofSet(ProposalField.CARE_SETTINGS, careSettings, changes.careSettings()),
        revision.of(ProposalField.MAIN_PURPOSE, mainPurpose, changes.mainPurpose()),
        revision.ofSet(ProposalField.THEMES, themes, changes.themes()),
        revision.of(ProposalField.POPULATION, population, changes.population()),
        revision.of(ProposalField.ESTIMATED_PEOPLE, estimatedPeople, changes.estimatedPeople()),
        revision.ofSet(
            ProposalField.HEALTH_INEQUALITIES, healthInequalities, changes.healthInequalities()),
        revision.of(ProposalField.EVIDENCE_SO_FAR, evidenceSoFar, changes.evidenceSoFar()),
        revision.of(ProposalField.COST_ESTIMATE, costEstimate, changes.costEstimate()),
        revision.of(ProposalField.COST_BASIS, costBasis, changes.costBasis()),
        revision.of(ProposalField.SAVING_ESTIMATE, savingEstimate, changes.savingEstimate()),
        revision.of(ProposalField.SAVING_BASIS, savingBasis, changes.savingBasis()),
        revision.ofSet(
            ProposalField.INTELLECTUAL_PROPERTY,
            intellectualProperty,
            changes.intellectualProperty()),
        revision.of(ProposalField.PLACE, place, changes.place()));
  }

  /** Only those changes that would change something here. */
  public ProposalChanges changedBy(ProposalChanges wanted) {
    return changesTo(with(wanted));
  }

  /** What changes between this version and another. */
  public ProposalChanges changesTo(Proposal other) {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    compare(this, other).forEach(change -> changes.put(change.field(), change.after()));
    return changes.build();
  }

  /** The same choices in the order of their constants, for whoever digests the JSON. */
  static <E extends Enum<E>> Set<E> inOrder(@Nullable Set<E> choices) {
    return choices == null || choices.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(EnumSet.copyOf(choices));
  }

  /** The same ids in the order of their text. */
  static Set<ThemeId> inOrderOfIds(@Nullable Set<ThemeId> ids) {
    Set<ThemeId> ordered = new LinkedHashSet<>();
    if (ids != null) {
      ids.stream().sorted(Comparator.comparing(ThemeId::toString)).forEach(ordered::add);
    }
    return Collections.unmodifiableSet(ordered);
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  private static List<String> each(Set<?> values) {
    return values.stream().<String>map(Object::toString).toList();
  }

  /** What becomes of one field: emptied, replaced or as it was. */
  private record Revision(Set<ProposalField> emptied) {
    <T> @Nullable T of(ProposalField field, @Nullable T now, @Nullable T wanted) {
      return emptied.contains(field) ? null : wanted == null ? now : wanted;
    }

    <T> Set<T> ofSet(ProposalField field, Set<T> now, @Nullable Set<T> wanted) {
      return emptied.contains(field) ? Set.of() : wanted == null ? now : wanted;
    }
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * Makes {@link ProposalChanges} field by field. What is said last of a field counts; an empty set
 * empties it.
 */
public final class ProposalChangesBuilder {
  private @Nullable String name;
  private @Nullable String summary;
  private @Nullable Category category;
  private @Nullable String problem;
  private @Nullable String howItWorks;
  private @Nullable Set<CareSetting> careSettings;
  private @Nullable MainPurpose mainPurpose;
  private @Nullable Set<ThemeId> themes;
  private @Nullable String population;
  private @Nullable Long estimatedPeople;
  private @Nullable Set<HealthInequality> healthInequalities;
  private @Nullable String evidenceSoFar;
  private @Nullable Long costEstimate;
  private @Nullable String costBasis;
  private @Nullable Long savingEstimate;
  private @Nullable String savingBasis;
  private @Nullable Set<IntellectualProperty> intellectualProperty;
  private @Nullable String place;
  private final Set<ProposalField> emptied = EnumSet.noneOf(ProposalField.class);

  ProposalChangesBuilder() {}

  /**
   * The field as a form, an API or an import has it: a text, number or choice in one entry, several
   * choices or ids in one entry each, blank or no entries to empty it.
   *
   * @throws IllegalArgumentException if {@link ProposalField#problems} has any
   */
  public ProposalChangesBuilder set(ProposalField field, List<String> entries) {
    if (!field.problems(entries).isEmpty()) {
      throw new IllegalArgumentException("Not to be had in " + field.jsonName());
    }
    return put(field, ProposalField.given(entries));
  }

  /**
   * Empties the field.
   *
   * @throws IllegalArgumentException if it is the name
   */
  public ProposalChangesBuilder empty(ProposalField field) {
    if (field == ProposalField.NAME) {
      throw new IllegalArgumentException("A name cannot be emptied");
    }
    return put(field, List.of());
  }

  /** See {@link Proposal#name}. */
  public ProposalChangesBuilder name(String wanted) {
    name = wanted;
    return said(ProposalField.NAME, false);
  }

  /** See {@link Proposal#summary}. */
  public ProposalChangesBuilder summary(String wanted) {
    summary = wanted;
    return said(ProposalField.SUMMARY, false);
  }

  /** See {@link Proposal#category}. */
  public ProposalChangesBuilder category(Category wanted) {
    category = wanted;
    return said(ProposalField.CATEGORY, false);
  }

  /** See {@link Proposal#problem}. */
  public ProposalChangesBuilder problem(String wanted) {
    problem = wanted;
    return said(ProposalField.PROBLEM, false);
  }

  /** See {@link Proposal#howItWorks}. */
  public ProposalChangesBuilder howItWorks(String wanted) {
    howItWorks = wanted;
    return said(ProposalField.HOW_IT_WORKS, false);
  }

  /** See {@link Proposal#careSettings}. */
  public ProposalChangesBuilder careSettings(Set<CareSetting> wanted) {
    careSettings = wanted;
    return said(ProposalField.CARE_SETTINGS, wanted.isEmpty());
  }

  /** See {@link Proposal#mainPurpose}. */
  public ProposalChangesBuilder mainPurpose(MainPurpose wanted) {
    mainPurpose = wanted;
    return said(ProposalField.MAIN_PURPOSE, false);
  }

  /** See {@link Proposal#themes}. */
  public ProposalChangesBuilder themes(Set<ThemeId> wanted) {
    themes = wanted;
    return said(ProposalField.THEMES, wanted.isEmpty());
  }

  /** See {@link Proposal#population}. */
  public ProposalChangesBuilder population(String wanted) {
    population = wanted;
    return said(ProposalField.POPULATION, false);
  }

  /** See {@link Proposal#estimatedPeople}. */
  public ProposalChangesBuilder estimatedPeople(long wanted) {
    estimatedPeople = wanted;
    return said(ProposalField.ESTIMATED_PEOPLE, false);
  }

  /** See {@link Proposal#healthInequalities}. */
  public ProposalChangesBuilder healthInequalities(Set<HealthInequality> wanted) {
    healthInequalities = wanted;
    return said(ProposalField.HEALTH_INEQUALITIES, wanted.isEmpty());
  }

  /** See {@link Proposal#evidenceSoFar}. */
  public ProposalChangesBuilder evidenceSoFar(String wanted) {
    evidenceSoFar = wanted;
    return said(ProposalField.EVIDENCE_SO_FAR, false);
  }

  /** See {@link Proposal#costEstimate}. */
  public ProposalChangesBuilder costEstimate(long wanted) {
    costEstimate = wanted;
    return said(ProposalField.COST_ESTIMATE, false);
  }

  /** See {@link Proposal#costBasis}. */
  public ProposalChangesBuilder costBasis(String wanted) {
    costBasis = wanted;
    return said(ProposalField.COST_BASIS, false);
  }

  /** See {@link Proposal#savingEstimate}. */
  public ProposalChangesBuilder savingEstimate(long wanted) {
    savingEstimate = wanted;
    return said(ProposalField.SAVING_ESTIMATE, false);
  }

  /** See {@link Proposal#savingBasis}. */
  public ProposalChangesBuilder savingBasis(String wanted) {
    savingBasis = wanted;
    return said(ProposalField.SAVING_BASIS, false);
  }

  /** See {@link Proposal#intellectualProperty}. */
  public ProposalChangesBuilder intellectualProperty(Set<IntellectualProperty> wanted) {
    intellectualProperty = wanted;
    return said(ProposalField.INTELLECTUAL_PROPERTY, wanted.isEmpty());
  }

  /** See {@link Proposal#place}. */
  public ProposalChangesBuilder place(String wanted) {
    place = wanted;
    return said(ProposalField.PLACE, false);
  }

  /** What was said so far. */
  public ProposalChanges build() {
    return new ProposalChanges(
        name,
        unlessEmptied(ProposalField.SUMMARY, summary),
        unlessEmptied(ProposalField.CATEGORY, category),
        unlessEmptied(ProposalField.PROBLEM, problem),
        unlessEmptied(ProposalField.HOW_IT_WORKS, howItWorks),
        unlessEmptied(ProposalField.CARE_SETTINGS, careSettings),
        unlessEmptied(ProposalField.MAIN_PURPOSE, mainPurpose),
        unlessEmptied(ProposalField.THEMES, themes),
        unlessEmptied(ProposalField.POPULATION, population),
        unlessEmptied(ProposalField.ESTIMATED_PEOPLE, estimatedPeople),
        unlessEmptied(ProposalField.HEALTH_INEQUALITIES, healthInequalities),
        unlessEmptied(ProposalField.EVIDENCE_SO_FAR, evidenceSoFar),
        unlessEmptied(ProposalField.COST_ESTIMATE, costEstimate),
        unlessEmptied(ProposalField.COST_BASIS, costBasis),
        unlessEmptied(ProposalField.SAVING_ESTIMATE, savingEstimate),
        unlessEmptied(ProposalField.SAVING_BASIS, savingBasis),
        unlessEmptied(ProposalField.INTELLECTUAL_PROPERTY, intellectualProperty),
        unlessEmptied(ProposalField.PLACE, place),
        emptied);
  }

  /** A value as {@link Proposal#value} gives it, which may be older than today's rules. */
  ProposalChangesBuilder put(ProposalField field, List<String> value) {
    if (value.isEmpty()) {
      emptied.add(field);
      return this;
    }
    String first = value.getFirst();
    return switch (field) {
      case NAME -> name(first);
      case SUMMARY -> summary(first);
      case CATEGORY -> category(Category.valueOf(first));
      case PROBLEM -> problem(first);
      case HOW_IT_WORKS -> howItWorks(first);
      case CARE_SETTINGS -> careSettings(choices(CareSetting.class, value));
      case MAIN_PURPOSE -> mainPurpose(MainPurpose.valueOf(first));
      case THEMES -> themes(value.stream().map(ThemeId::of).collect(Collectors.toSet()));
      case POPULATION -> population(first);
      case ESTIMATED_PEOPLE -> estimatedPeople(Long.parseLong(first));
      case HEALTH_INEQUALITIES -> healthInequalities(choices(HealthInequality.class, value));
      case EVIDENCE_SO_FAR -> evidenceSoFar(first);
      case COST_ESTIMATE -> costEstimate(Long.parseLong(first));
      case COST_BASIS -> costBasis(first);
      case SAVING_ESTIMATE -> savingEstimate(Long.parseLong(first));
      case SAVING_BASIS -> savingBasis(first);
      case INTELLECTUAL_PROPERTY ->
          intellectualProperty(choices(IntellectualProperty.class, value));
      case PLACE -> place(first);
    };
  }

  private static <E extends Enum<E>> Set<E> choices(Class<E> type, List<String> value) {
    Set<E> choices = EnumSet.noneOf(type);
    value.forEach(choice -> choices.add(Enum.valueOf(type, choice)));
    return choices;
  }

  private ProposalChangesBuilder said(ProposalField field, boolean empty) {
    if (empty) {
      emptied.add(field);
    } else {
      emptied.remove(field);
    }
    return this;
  }

  private <T> @Nullable T unlessEmptied(ProposalField field, @Nullable T wanted) {
    return emptied.contains(field) ? null : wanted;
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What a revision changes. A field that is absent stays as it was; one that is to be empty stands
 * in {@code emptied} and nowhere else, so that there is one way to say so for every kind of field.
 * The components are those of {@link Proposal}; {@link #builder()} makes one without counting them.
 *
 * @param emptied wins over a new value; never the name, which can be changed but not emptied
 */
public record ProposalChanges(
    @Nullable String name,
    @Nullable String summary,
    @Nullable Category category,
    @Nullable String problem,
    @Nullable String howItWorks,
    @Nullable Set<CareSetting> careSettings,
    @Nullable MainPurpose mainPurpose,
    @Nullable Set<ThemeId> themes,
    @Nullable String population,
    @Nullable Long estimatedPeople,
    @Nullable Set<HealthInequality> healthInequalities,
    @Nullable String evidenceSoFar,
    @Nullable Long costEstimate,
    @Nullable String costBasis,
    @Nullable Long savingEstimate,
    @Nullable String savingBasis,
    @Nullable Set<IntellectualProperty> intellectualProperty,
    @Nullable String place,
    Set<ProposalField> emptied) {

  /**
   * Absent in JSON comes as null and means that nothing is emptied.
   *
   * @throws IllegalArgumentException if the name is emptied, or a field is changed to an empty text
   *     or set, which was how revisions were once stored
   */
  public ProposalChanges {
    careSettings = careSettings == null ? null : Proposal.inOrder(careSettings);
    themes = themes == null ? null : Proposal.inOrderOfIds(themes);
    healthInequalities = healthInequalities == null ? null : Proposal.inOrder(healthInequalities);
    intellectualProperty =
        intellectualProperty == null ? null : Proposal.inOrder(intellectualProperty);
    emptied = Proposal.inOrder(emptied);
    if (emptied.contains(ProposalField.NAME)) {
      throw new IllegalArgumentException("A name cannot be emptied");
    }
    requireFilled(name, summary, problem, howItWorks, population, evidenceSoFar);
    requireFilled(costBasis, savingBasis, place);
    requireFilled(careSettings, themes, healthInequalities, intellectualProperty);
  }

  /** Nothing yet. */
  public static ProposalChangesBuilder builder() {
    return new ProposalChangesBuilder();
  }

  /** Whether nothing at all would change. */
  public boolean isEmpty() {
    return fields().isEmpty();
  }

  /** The fields that are replaced or emptied, in the form's order. */
  public Set<ProposalField> fields() {
    Set<ProposalField> fields = EnumSet.noneOf(ProposalField.class);
    for (ProposalField field : ProposalField.values()) {
      if (emptied.contains(field) || wanted(field) != null) {
        fields.add(field);
      }
    }
    return Collections.unmodifiableSet(fields);
  }

  private static void requireFilled(@Nullable Object... wanted) {
    for (Object value : wanted) {
      if ((value instanceof String text && text.isEmpty())
          || (value instanceof Set<?> set && set.isEmpty())) {
        throw new IllegalArgumentException("An emptied field stands in 'emptied'");
      }
    }
  }

  private @Nullable Object wanted(ProposalField field) {
    return switch (field) {
      case NAME -> name;
      case SUMMARY -> summary;
      case CATEGORY -> category;
      case PROBLEM -> problem;
      case HOW_IT_WORKS -> howItWorks;
      case CARE_SETTINGS -> careSettings;
      case MAIN_PURPOSE -> mainPurpose;
      case THEMES -> themes;
      case POPULATION -> population;
      case ESTIMATED_PEOPLE -> estimatedPeople;
      case HEALTH_INEQUALITIES -> healthInequalities;
      case EVIDENCE_SO_FAR -> evidenceSoFar;
      case COST_ESTIMATE -> costEstimate;
      case COST_BASIS -> costBasis;
      case SAVING_ESTIMATE -> savingEstimate;
      case SAVING_BASIS -> savingBasis;
      case INTELLECTUAL_PROPERTY -> intellectualProperty;
      case PLACE -> place;
    };
  }
}

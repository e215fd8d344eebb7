package uk.healthtech.pipeline.app.api;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.RequestJson;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.HealthInequality;
import uk.healthtech.pipeline.kernel.innovation.IntellectualProperty;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalChangesBuilder;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;

/**
 * The fields of a proposal as a caller gives them, for the first draft and for every revision. What
 * each accepts is said by {@link ProposalField} alone.
 *
 * @param nulls the fields that stood there as null, which empties them
 */
@Schema(
    name = "ProposalFields",
    description =
        "The fields of a proposal. A draft needs the name alone. In a revision, a field left out"
            + " stays as it was, and null, an empty text or an empty list empties it; the name can"
            + " be changed but not emptied.")
record ProposalBody(
    @Schema(minLength = 2, maxLength = 120, example = "Tidal Breath Monitor") @Nullable String name,
    @Schema(description = "What it is.", example = ProposalView.SUMMARY) @Nullable String summary,
    @Schema(implementation = Category.class, example = "MEDICAL_DEVICE") @Nullable String category,
    @Schema(description = "What it solves and for whom.", example = ProposalView.PROBLEM)
        @Nullable String problem,
    @Schema(description = "How it does that.", example = ProposalView.HOW_IT_WORKS)
        @Nullable String howItWorks,
    @ArraySchema(
            arraySchema = @Schema(description = "Where care is given with it."),
            schema = @Schema(implementation = CareSetting.class))
        @Nullable List<@Nullable String> careSettings,
    @Schema(
            description = "What it is for above all.",
            implementation = MainPurpose.class,
            example = "MONITOR")
        @Nullable String mainPurpose,
    @Schema(
            description = "The ids of the priority themes that it serves, at most 20.",
            example = "[\"0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d\"]")
        @Nullable List<@Nullable String> themes,
    @Schema(description = "Who could benefit.", example = ProposalView.POPULATION)
        @Nullable String population,
    @Schema(
            description = "How many of them a year, from 1 to 100,000,000.",
            implementation = Long.class,
            example = "42000")
        @Nullable BigDecimal estimatedPeople,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "Which areas of Core20PLUS5 it touches; NONE_OF_THESE stands alone."),
            schema = @Schema(implementation = HealthInequality.class))
        @Nullable List<@Nullable String> healthInequalities,
    @Schema(description = "What is known of its effect.", example = ProposalView.EVIDENCE)
        @Nullable String evidenceSoFar,
    @Schema(description = "In whole pounds.", implementation = Long.class, example = "180")
        @Nullable BigDecimal costEstimate,
    @Schema(description = "What that sum pays for.", example = "One patient for a year")
        @Nullable String costBasis,
    @Schema(description = "In whole pounds.", implementation = Long.class, example = "640")
        @Nullable BigDecimal savingEstimate,
    @Schema(
            description = "What saves that sum, for whom and over which time.",
            example = "Bed days that a trust is spared, by patient and year")
        @Nullable String savingBasis,
    @ArraySchema(
            arraySchema = @Schema(description = "Which rights protect it; NO_RIGHTS stands alone."),
            schema = @Schema(implementation = IntellectualProperty.class))
        @Nullable List<@Nullable String> intellectualProperty,
    @Schema(description = "From where in the region it is led.", example = "Leeds")
        @Nullable String place,
    @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
        @Nullable String occurredOn,
    @Schema(hidden = true) @JacksonInject(value = RequestJson.NULLS, useInput = OptBoolean.FALSE)
        Set<String> nulls) {

  /** What the caller wants to be different; notes what breaks a rule. */
  ProposalChanges changes(Fields fields) {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    for (ProposalField field : ProposalField.values()) {
      List<String> entries = entries(field, fields);
      if (entries != null) {
        set(changes, field, entries, fields);
      }
    }
    return changes.build();
  }

  /** A proposal that says this and nothing else; notes what breaks a rule. */
  Proposal draft(Fields fields) {
    if (name == null && !nulls.contains(ProposalField.NAME.jsonName())) {
      fields.problems(ProposalField.NAME.problems(List.of()));
    }
    return Proposal.named("").with(changes(fields));
  }

  private static void set(
      ProposalChangesBuilder changes, ProposalField field, List<String> entries, Fields fields) {
    List<FieldProblem> problems = field.problems(entries);
    fields.problems(problems);
    if (problems.isEmpty()) {
      changes.set(field, entries);
    }
  }

  /** What was given for a field; nothing where it was left out. */
  private @Nullable List<String> entries(ProposalField field, Fields fields) {
    if (nulls.contains(field.jsonName())) {
      return List.of();
    }
    return switch (field) {
      case NAME -> one(name);
      case SUMMARY -> one(summary);
      case CATEGORY -> one(category);
      case PROBLEM -> one(problem);
      case HOW_IT_WORKS -> one(howItWorks);
      case CARE_SETTINGS -> each(field, careSettings, fields);
      case MAIN_PURPOSE -> one(mainPurpose);
      case THEMES -> each(field, themes, fields);
      case POPULATION -> one(population);
      case ESTIMATED_PEOPLE -> number(field, estimatedPeople, fields);
      case HEALTH_INEQUALITIES -> each(field, healthInequalities, fields);
      case EVIDENCE_SO_FAR -> one(evidenceSoFar);
      case COST_ESTIMATE -> number(field, costEstimate, fields);
      case COST_BASIS -> one(costBasis);
      case SAVING_ESTIMATE -> number(field, savingEstimate, fields);
      case SAVING_BASIS -> one(savingBasis);
      case INTELLECTUAL_PROPERTY -> each(field, intellectualProperty, fields);
      case PLACE -> one(place);
    };
  }

  private static @Nullable List<String> one(@Nullable String text) {
    return text == null ? null : List.of(text);
  }

  /** A form leaves blank entries behind that mean nothing; whoever writes one in a list errs. */
  private static @Nullable List<String> each(
      ProposalField field, @Nullable List<@Nullable String> raw, Fields fields) {
    if (raw == null) {
      return null;
    }
    List<String> entries = new ArrayList<>();
    fields.each(
        field.jsonName(),
        raw,
        0,
        field.mostEntries(),
        (at, entry) -> {
          if (entry == null || entry.isBlank()) {
            fields.problem(at, new Missing());
          }
          return entries.add(Objects.requireNonNullElse(entry, ""));
        });
    return entries;
  }

  /** One that can be written out; what cannot be is noted and left. */
  private static @Nullable List<String> number(
      ProposalField field, @Nullable BigDecimal number, Fields fields) {
    if (number == null) {
      return null;
    }
    BigDecimal plain = fields.number(field.jsonName(), number);
    return Decimals.check(number).isPresent() ? null : List.of(plain.toPlainString());
  }
}

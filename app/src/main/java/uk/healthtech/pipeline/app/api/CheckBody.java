package uk.healthtech.pipeline.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Check.CompletedPilots;
import uk.healthtech.pipeline.kernel.innovation.Check.ConditionsKept;
import uk.healthtech.pipeline.kernel.innovation.Check.FieldsFilled;
import uk.healthtech.pipeline.kernel.innovation.Check.HasEvidence;
import uk.healthtech.pipeline.kernel.innovation.Check.HoldsStandard;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAt;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAtMostOfRegion;
import uk.healthtech.pipeline.kernel.innovation.Check.NoSeriousIncident;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What a criterion looks at, in requests and answers alike: a small closed set of types, each with
 * the parameters of its own and no others.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Check",
    description =
        "What a criterion looks at. FIELDS_FILLED: fields. HOLDS_STANDARD: standard and orReason."
            + " HAS_EVIDENCE: atLeast and kinds. COMPLETED_PILOTS: atLeast. LIVE_AT: atLeast and"
            + " organisations. LIVE_AT_MOST_OF_REGION, NO_SERIOUS_INCIDENT and CONDITIONS_KEPT"
            + " have no parameters.")
record CheckBody(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            implementation = CheckType.class,
            example = "HOLDS_STANDARD")
        @Nullable String type,
    @Schema(
            description = "Of FIELDS_FILLED: fields of the proposal, all to be filled in.",
            example = "[\"summary\", \"problem\"]")
        @Nullable List<@Nullable String> fields,
    @Schema(description = "Of HOLDS_STANDARD.", implementation = StandardKind.class)
        @Nullable String standard,
    @Schema(
            description =
                "Of HOLDS_STANDARD: whether a reason why it does not apply will do; no if left"
                    + " out.",
            example = "true")
        @Nullable Boolean orReason,
    @Schema(
            description = "How many are needed, from 1.",
            implementation = Integer.class,
            example = "1")
        @Nullable BigDecimal atLeast,
    @ArraySchema(
            arraySchema = @Schema(description = "Of HAS_EVIDENCE: which kinds count."),
            schema = @Schema(implementation = EvidenceKind.class))
        @Nullable List<@Nullable String> kinds,
    @Schema(
            description = "Of LIVE_AT: the ids of the organisations that count.",
            example = "[\"5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10\"]")
        @Nullable List<@Nullable String> organisations) {

  /** The types of checks. */
  enum CheckType {
    FIELDS_FILLED,
    HOLDS_STANDARD,
    HAS_EVIDENCE,
    COMPLETED_PILOTS,
    LIVE_AT,
    LIVE_AT_MOST_OF_REGION,
    NO_SERIOUS_INCIDENT,
    CONDITIONS_KEPT
  }

  private static final int MOST_NEEDED = 1_000;
  private static final int MOST_ORGANISATIONS = 500;

  /** The check; what belongs to another type is a mistake. Absent where the type cannot be told. */
  static @Nullable Check read(Fields input, String at, @Nullable CheckBody raw) {
    CheckBody body = raw == null ? new CheckBody(null, null, null, null, null, null, null) : raw;
    CheckType type = input.word(at + ".type", body.type, CheckType.class);
    return type == null ? null : body.read(input, at + ".", type);
  }

  private Check read(Fields input, String at, CheckType is) {
    refuse(input, at + "fields", fields, is == CheckType.FIELDS_FILLED);
    refuse(input, at + "standard", standard, is == CheckType.HOLDS_STANDARD);
    refuse(input, at + "orReason", orReason, is == CheckType.HOLDS_STANDARD);
    refuse(
        input,
        at + "atLeast",
        atLeast,
        is == CheckType.HAS_EVIDENCE
            || is == CheckType.COMPLETED_PILOTS
            || is == CheckType.LIVE_AT);
    refuse(input, at + "kinds", kinds, is == CheckType.HAS_EVIDENCE);
    refuse(input, at + "organisations", organisations, is == CheckType.LIVE_AT);
    return switch (is) {
      case FIELDS_FILLED -> new FieldsFilled(proposalFields(input, at + "fields"));
      case HOLDS_STANDARD ->
          new HoldsStandard(
              input.word(at + "standard", standard, StandardKind.class),
              Boolean.TRUE.equals(orReason));
      case HAS_EVIDENCE ->
          new HasEvidence(
              input.whole(at + "atLeast", atLeast, 1, MOST_NEEDED),
              input.wordsAmong(at + "kinds", kinds, 1, EnumSet.allOf(EvidenceKind.class)));
      case COMPLETED_PILOTS ->
          new CompletedPilots(input.whole(at + "atLeast", atLeast, 1, MOST_NEEDED));
      case LIVE_AT ->
          new LiveAt(
              input.whole(at + "atLeast", atLeast, 1, MOST_NEEDED),
              Set.copyOf(
                  input.each(
                      at + "organisations",
                      organisations,
                      1,
                      MOST_ORGANISATIONS,
                      (field, id) -> new OrganisationId(input.id(field, id)))));
      case LIVE_AT_MOST_OF_REGION -> new LiveAtMostOfRegion();
      case NO_SERIOUS_INCIDENT -> new NoSeriousIncident();
      case CONDITIONS_KEPT -> new ConditionsKept();
    };
  }

  private Set<ProposalField> proposalFields(Fields input, String at) {
    Set<ProposalField> named = EnumSet.noneOf(ProposalField.class);
    input.each(
        at,
        fields,
        1,
        ProposalField.values().length,
        (entry, name) -> {
          Optional<ProposalField> field = ProposalField.named(name == null ? "" : name.strip());
          field.ifPresentOrElse(
              named::add, () -> input.problem(entry, new NotOneOf(allFieldNames())));
          return entry;
        });
    return named;
  }

  private static List<String> allFieldNames() {
    return Arrays.stream(ProposalField.values()).map(ProposalField::jsonName).toList();
  }

  private static void refuse(Fields input, String field, @Nullable Object given, boolean known) {
    if (given != null && !known) {
      input.problem(field, new NotKnownHere());
    }
  }

  static CheckBody of(Check check) {
    return switch (check) {
      case FieldsFilled(var filled) ->
          new CheckBody(
              CheckType.FIELDS_FILLED.name(),
              filled.stream().<@Nullable String>map(ProposalField::jsonName).toList(),
              null,
              null,
              null,
              null,
              null);
      case HoldsStandard(var kind, var orReason) ->
          new CheckBody(
              CheckType.HOLDS_STANDARD.name(), null, kind.name(), orReason, null, null, null);
      case HasEvidence(var least, var counted) ->
          counting(
              CheckType.HAS_EVIDENCE,
              least,
              counted.stream().<@Nullable String>map(Enum::name).toList(),
              null);
      case CompletedPilots(var least) -> counting(CheckType.COMPLETED_PILOTS, least, null, null);
      case LiveAt(var least, var counted) ->
          counting(
              CheckType.LIVE_AT,
              least,
              null,
              counted.stream().<@Nullable String>map(OrganisationId::toString).toList());
      case LiveAtMostOfRegion _ -> plain(CheckType.LIVE_AT_MOST_OF_REGION);
      case NoSeriousIncident _ -> plain(CheckType.NO_SERIOUS_INCIDENT);
      case ConditionsKept _ -> plain(CheckType.CONDITIONS_KEPT);
    };
  }

  private static CheckBody plain(CheckType type) {
    return new CheckBody(type.name(), null, null, null, null, null, null);
  }

  private static CheckBody counting(
      CheckType type,
      int least,
      @Nullable List<@Nullable String> kinds,
      @Nullable List<@Nullable String> organisations) {
    return new CheckBody(
        type.name(), null, null, null, BigDecimal.valueOf(least), kinds, organisations);
  }
}

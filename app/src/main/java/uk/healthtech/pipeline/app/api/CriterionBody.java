package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;

/** One thing that a gate asks for, in requests and answers alike. */
@Schema(name = "GateCriterion", description = "One thing that a gate asks for.")
record CriterionBody(
    @Schema(
            description =
                "Its short name, unique within its gate: lower-case letters, digits and hyphens.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "dspt")
        @Nullable String id,
    @Schema(
            description = "In leadership’s words.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "The Data Security and Protection Toolkit is met")
        @Nullable String name,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable CheckBody check,
    @ArraySchema(
            arraySchema = @Schema(description = "The categories that it is asked of; none: all."),
            schema = @Schema(implementation = Category.class))
        @Nullable List<@Nullable String> askedOf,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "The role that may pass over it with a reason: the one that decides the"
                            + " gate, PROGRAMME_OFFICE for SCREENING and READINESS, LEADERSHIP for"
                            + " EVALUATION and SCALE, and no other; none means nobody."),
            schema = @Schema(implementation = Role.class, example = "PROGRAMME_OFFICE"))
        @Nullable List<@Nullable String> waivedBy) {

  /** The criterion; what is wrong with it stands below its path. */
  static @Nullable GateCriterion read(Fields fields, String at, @Nullable CriterionBody raw) {
    CriterionBody body = raw == null ? new CriterionBody(null, null, null, null, null) : raw;
    CriterionId id = fields.criterion(at + ".id", body.id);
    String name = fields.text(at + ".name", body.name, FieldRules.CRITERION_NAME);
    Check check = CheckBody.read(fields, at + ".check", body.check);
    Set<Category> askedOf = fields.eachWord(at + ".askedOf", body.askedOf, Category.class);
    Set<Role> waivedBy =
        fields.wordsAmong(
            at + ".waivedBy", body.waivedBy, 0, EnumSet.of(Role.PROGRAMME_OFFICE, Role.LEADERSHIP));
    return check == null ? null : new GateCriterion(id, name, check, askedOf, waivedBy);
  }

  static CriterionBody of(GateCriterion criterion) {
    return new CriterionBody(
        criterion.id().value(),
        criterion.name(),
        CheckBody.of(criterion.check()),
        criterion.askedOf().stream().<@Nullable String>map(Enum::name).toList(),
        criterion.waivedBy().stream().<@Nullable String>map(Enum::name).toList());
  }
}

package uk.healthtech.pipeline.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.DeviceMark;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.Dspt;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.DsptStatus;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.Dtac;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.EsfTier;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.Mark;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail.NiceEsf;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;

/**
 * What only one kind of standard has, in requests and answers alike: the fields of its kind and no
 * others.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "StandardDetail",
    description =
        "What only one kind of standard has. DEVICE_MARK: mark, deviceClass and legalBasis. DTAC:"
            + " formVersion and areasMet. DSPT: dspt. NICE_ESF: tier. The other kinds have none.")
record StandardDetailBody(
    @Schema(description = "Of DEVICE_MARK.", implementation = Mark.class) @Nullable String mark,
    @Schema(description = "Of DEVICE_MARK.", implementation = DeviceClass.class)
        @Nullable String deviceClass,
    @Schema(
            description = "Of DEVICE_MARK: the regulations under which it is marked.",
            example = "UK Medical Devices Regulations 2002, Part II")
        @Nullable String legalBasis,
    @Schema(description = "Of DTAC: the version of the form.", example = "2.0")
        @Nullable String formVersion,
    @ArraySchema(
            arraySchema = @Schema(description = "Of DTAC: the areas found to be met."),
            schema = @Schema(implementation = DtacArea.class))
        @Nullable List<@Nullable String> areasMet,
    @Schema(description = "Of DSPT: what the toolkit publishes.", implementation = DsptStatus.class)
        @Nullable String dspt,
    @Schema(description = "Of NICE_ESF.", implementation = EsfTier.class) @Nullable String tier) {

  private static final String AT = "detail.";

  /** The detail of a standard of this kind; what belongs to another kind is a mistake. */
  @Nullable StandardDetail read(Fields fields, StandardKind kind) {
    @Nullable StandardDetail detail =
        switch (kind) {
          case DEVICE_MARK ->
              new DeviceMark(
                  fields.word(AT + "mark", mark, Mark.class),
                  fields.word(AT + "deviceClass", deviceClass, DeviceClass.class),
                  fields.text(AT + "legalBasis", legalBasis, FieldRules.LEGAL_BASIS));
          case DTAC ->
              new Dtac(
                  fields.text(AT + "formVersion", formVersion, FieldRules.FORM_VERSION),
                  fields.eachWord(AT + "areasMet", areasMet, DtacArea.class));
          case DSPT -> new Dspt(fields.word(AT + "dspt", dspt, DsptStatus.class));
          case NICE_ESF -> new NiceEsf(fields.word(AT + "tier", tier, EsfTier.class));
          case DCB0129, NICE_GUIDANCE, CQC, CYBER_ESSENTIALS -> null;
        };
    refuse(fields, "mark", mark, kind, StandardKind.DEVICE_MARK);
    refuse(fields, "deviceClass", deviceClass, kind, StandardKind.DEVICE_MARK);
    refuse(fields, "legalBasis", legalBasis, kind, StandardKind.DEVICE_MARK);
    refuse(fields, "formVersion", formVersion, kind, StandardKind.DTAC);
    refuse(fields, "areasMet", areasMet, kind, StandardKind.DTAC);
    refuse(fields, "dspt", dspt, kind, StandardKind.DSPT);
    refuse(fields, "tier", tier, kind, StandardKind.NICE_ESF);
    return detail;
  }

  private static void refuse(
      Fields fields, String field, @Nullable Object given, StandardKind kind, StandardKind of) {
    if (given != null && kind != of) {
      fields.problem(AT + field, new NotKnownHere());
    }
  }

  static StandardDetailBody of(StandardDetail detail) {
    return switch (detail) {
      case DeviceMark(var mark, var deviceClass, var legalBasis) ->
          new StandardDetailBody(
              mark.name(), deviceClass.name(), legalBasis, null, null, null, null);
      case Dtac(var formVersion, var areas) ->
          new StandardDetailBody(
              null,
              null,
              null,
              formVersion,
              areas.stream().<@Nullable String>map(Enum::name).toList(),
              null,
              null);
      case Dspt(var dspt) ->
          new StandardDetailBody(null, null, null, null, null, dspt.name(), null);
      case NiceEsf(var tier) ->
          new StandardDetailBody(null, null, null, null, null, null, tier.name());
    };
  }
}

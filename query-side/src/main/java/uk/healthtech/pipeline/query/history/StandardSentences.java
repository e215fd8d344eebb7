package uk.healthtech.pipeline.query.history;

import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;

/** What happened to standards and evidence, in plain English. */
final class StandardSentences {
  private StandardSentences() {}

  static String of(StandardEvent event) {
    return switch (event) {
      case StandardRecorded e ->
          "recorded %s as %s%s"
              .formatted(
                  kind(e.content().kind()), status(e.content().status()), expiry(e.content()));
      case StandardRetracted _ -> "retracted a standard";
      case EvidenceRecorded e -> "recorded the evidence “" + e.content().title() + "”";
      case EvidenceRetracted _ -> "retracted a piece of evidence";
    };
  }

  private static String kind(StandardKind kind) {
    return switch (kind) {
      case DEVICE_MARK -> "the UKCA or CE mark";
      case DTAC -> "the DTAC assessment";
      case DCB0129 -> "the clinical safety case under DCB0129";
      case DSPT -> "the Data Security and Protection Toolkit";
      case NICE_ESF -> "the tier under the NICE Evidence Standards Framework";
      case NICE_GUIDANCE -> "guidance by NICE";
      case CQC -> "the registration with the Care Quality Commission";
      case CYBER_ESSENTIALS -> "Cyber Essentials";
    };
  }

  private static String status(StandardStatus status) {
    return switch (status) {
      case IN_PROGRESS -> "in progress";
      case HELD -> "held";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  private static String expiry(Standard standard) {
    return standard.expiresOn() == null ? "" : ", expiring on " + Words.day(standard.expiresOn());
  }
}

package uk.healthtech.pipeline.query.innovation;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.Dossier;
import uk.healthtech.pipeline.kernel.innovation.HeldStandard;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.query.pilots.PilotTexts;

/** Which held texts everything about an innovation refers to. */
final class InnovationTexts {
  private InnovationTexts() {}

  /** Their ids; some may come more than once. */
  static Stream<UUID> of(InnovationRow row) {
    Known innovation = row.innovation();
    return Stream.of(
            row.decisions().stream().flatMap(InnovationTexts::decision).map(HeldText::id),
            dossier(innovation.dossier()).map(HeldText::id),
            innovation.pilots().values().stream().flatMap(PilotTexts::of),
            innovation.adoptions().values().stream()
                .map(Adoption::ending)
                .filter(Objects::nonNull)
                .map(Adoption.Ending::reason)
                .filter(Objects::nonNull)
                .map(HeldText::id),
            Stream.ofNullable(innovation.report())
                .flatMap(report -> report.course().milestones().stream())
                .map(Milestone::reason)
                .filter(Objects::nonNull)
                .map(HeldText::id))
        .flatMap(ids -> ids);
  }

  private static Stream<HeldText> decision(DecisionRow decision) {
    return Stream.of(
            Stream.of(decision.reason()),
            decision.conditions().stream().map(Condition::text),
            decision.waivers().stream().map(Waiver::reason))
        .flatMap(texts -> texts);
  }

  private static Stream<HeldText> dossier(Dossier dossier) {
    return Stream.of(
            dossier.standards().values().stream()
                .map(HeldStandard::reason)
                .filter(Objects::nonNull),
            dossier.conditions().values().stream().map(one -> one.condition().text()),
            Stream.ofNullable(dossier.team().offer()).map(offer -> offer.reason()))
        .flatMap(texts -> texts);
  }
}

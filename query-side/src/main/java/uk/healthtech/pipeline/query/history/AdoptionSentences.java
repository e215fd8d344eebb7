package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;
import static uk.healthtech.pipeline.query.history.Words.list;

import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.Benefit;

/** What happened in adoptions, in plain English. */
final class AdoptionSentences {
  private AdoptionSentences() {}

  static String of(AdoptionEvent event, Names names) {
    return switch (event) {
      case AdoptionPlanned e ->
          "planned adoption at %s, to go live on %s"
              .formatted(names.of(e.organisation()), day(e.goLiveOn()));
      case AdoptionWentLive e -> "went live at " + list(e.sites());
      case ReachReported e ->
          "reported %s reached%s from %s to %s"
              .formatted(
                  count(e.reach().patients(), "patient", "patients"),
                  names.at(),
                  day(e.reach().period().from()),
                  day(e.reach().period().to()));
      case BenefitRecorded e -> "recorded %s of %s".formatted(what(e.content()), names.adoption());
      case BenefitRetracted _ -> "retracted a benefit of " + names.adoption();
      case AdoptionWithdrawn _ -> "withdrew " + names.adoption();
    };
  }

  private static String what(Benefit benefit) {
    return "the benefit “%s” (%s %s)"
        .formatted(benefit.what(), benefit.value().toPlainString(), benefit.unit());
  }
}

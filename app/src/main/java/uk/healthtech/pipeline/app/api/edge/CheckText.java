package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Check.CompletedPilots;
import uk.healthtech.pipeline.kernel.innovation.Check.ConditionsKept;
import uk.healthtech.pipeline.kernel.innovation.Check.FieldsFilled;
import uk.healthtech.pipeline.kernel.innovation.Check.HasEvidence;
import uk.healthtech.pipeline.kernel.innovation.Check.HoldsStandard;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAt;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAtMostOfRegion;
import uk.healthtech.pipeline.kernel.innovation.Check.NoSeriousIncident;

/** How it is told that a criterion is met and by what, or what would meet it. */
public final class CheckText {
  private CheckText() {}

  /**
   * One sentence.
   *
   * @param by the names of what meets it; none where the reader may not see them
   * @param lacking the names of what would help, or stands against it; none likewise
   */
  public static String says(
      Check check,
      boolean met,
      int have,
      int need,
      List<String> by,
      List<String> lacking,
      Prose prose) {
    return prose.say(
        "criterion." + key(check) + (met ? ".met" : ".unmet"),
        have,
        need,
        prose.allOf(by),
        prose.allOf(lacking),
        by.size(),
        lacking.size());
  }

  private static String key(Check check) {
    return switch (check) {
      case FieldsFilled _ -> "fields";
      case HoldsStandard(_, var orReason) -> orReason ? "standard-or-reason" : "standard";
      case HasEvidence _ -> "evidence";
      case CompletedPilots _ -> "pilots";
      case LiveAt _, LiveAtMostOfRegion _ -> "live";
      case NoSeriousIncident _ -> "incidents";
      case ConditionsKept _ -> "conditions";
    };
  }
}

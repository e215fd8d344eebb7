package uk.healthtech.pipeline.query.pilots;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;

/** Which held texts a pilot refers to. */
public final class PilotTexts {
  private PilotTexts() {}

  /** Their ids. */
  public static Stream<UUID> of(PilotRow pilot) {
    return Stream.concat(
            Stream.of(pilot.plan().objectives()),
            Stream.concat(
                pilot.conditions().stream(),
                Stream.of(pilot.findings(), pilot.declinedBecause()).filter(Objects::nonNull)))
        .map(HeldText::id);
  }
}

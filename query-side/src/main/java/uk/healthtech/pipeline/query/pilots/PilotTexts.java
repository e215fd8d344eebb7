package uk.healthtech.pipeline.query.pilots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Pilot;

/** Which held texts a pilot refers to. */
public final class PilotTexts {
  private PilotTexts() {}

  /** Their ids. */
  public static Stream<UUID> of(Pilot pilot) {
    List<@Nullable HeldText> texts = new ArrayList<>();
    if (pilot.plan() != null) {
      texts.add(pilot.plan().objectives());
    }
    for (Pilot.Question question : pilot.questions()) {
      texts.add(question.text());
      texts.add(question.answer());
    }
    if (pilot.approval() != null && pilot.approval().agreement() != null) {
      pilot.approval().agreement().conditions().forEach(one -> texts.add(one.text()));
    }
    for (Pilot.Incident incident : pilot.incidents()) {
      texts.add(incident.what());
      texts.add(incident.resolution());
    }
    if (pilot.halt() != null) {
      texts.add(pilot.halt().reason());
    }
    if (pilot.ending() != null) {
      texts.add(pilot.ending().reason());
      texts.add(pilot.ending().findings());
    }
    if (pilot.reported() != null) {
      texts.addAll(pilot.reported().texts());
    }
    return texts.stream().filter(Objects::nonNull).map(HeldText::id);
  }
}

package uk.healthtech.pipeline.query.innovation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How everything about an innovation follows its events. */
final class InnovationFold {
  private InnovationFold() {}

  static InnovationRow fold(@Nullable InnovationRow row, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    Innovation before = row == null ? new Innovation.None() : row.innovation();
    Known now = Innovation.after(before, event);
    return new InnovationRow(
        recorded.sequence(),
        versions(row, recorded),
        now,
        phases(row, now, event),
        plus(row == null ? List.of() : row.decisions(), Decisions.of(recorded)));
  }

  private static List<PhaseEntry> phases(
      @Nullable InnovationRow row, Known now, InnovationEvent event) {
    List<PhaseEntry> before = row == null ? List.of() : row.phases();
    if (event instanceof InnovationReported e) {
      return reported(e.course());
    }
    if (event instanceof ReportedCourseCorrected e) {
      // Told again in full; it never comes after a move that was made here.
      return reported(e.course());
    }
    return row != null && row.innovation().position().equals(now.position())
        ? before
        : plus(before, new PhaseEntry(now.phase(), event.occurredOn(), false));
  }

  private static List<PhaseEntry> reported(ReportedCourse<HeldText> course) {
    return course.milestones().stream()
        .map(one -> new PhaseEntry(one.phase(), one.on(), true))
        .toList();
  }

  private static Map<String, Long> versions(
      @Nullable InnovationRow row, Recorded<InnovationEvent> recorded) {
    Map<String, Long> versions = new TreeMap<>(row == null ? Map.of() : row.versions());
    versions.put(recorded.event().part().key(), recorded.sequence());
    return versions;
  }

  private static <T> List<T> plus(List<T> list, @Nullable T more) {
    if (more == null) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;

/**
 * The course of an innovation up to where it stands, as an import tells it. Nobody decided it here.
 *
 * @param <T> how reasons are carried: free text on the way in, held text in the event
 * @param milestones in the order of time, which is that of the road unless it was sent back; what
 *     nobody knows of is left out. The last is where it stands, and its day is known. Off the road
 *     (on hold, or ended), the one before the last tells the stage that was left
 * @param digest of all of it with its texts, by a key of the installation: the same digest, nothing
 *     new
 */
public record ReportedCourse<T>(List<Milestone<T>> milestones, String digest) {
  /** The phases that a report may tell of: each but a draft, in the order of the road. */
  public static final List<Phase> PHASES =
      Stream.of(Phase.values()).filter(phase -> phase != Phase.DRAFT).toList();

  public ReportedCourse {
    milestones = List.copyOf(milestones);
    if (milestones.isEmpty() || milestones.getLast().on() == null) {
      throw new IllegalArgumentException("Where it stands is known with its day");
    }
  }

  /** The same with the reasons carried another way. */
  public <U> ReportedCourse<U> withReasons(Function<T, U> carry) {
    return new ReportedCourse<>(
        milestones.stream().map(one -> one.withReason(carry)).toList(), digest);
  }

  /** Where it stands. */
  public Position position() {
    Phase now = milestones.getLast().phase();
    return now.stage().isPresent()
        ? new Position(now, null)
        : new Position(now, milestones.get(milestones.size() - 2).phase());
  }

  /** Since when. */
  public LocalDate since() {
    return Objects.requireNonNull(milestones.getLast().on(), "The constructor asks for it");
  }

  /** The first day that it tells of. */
  public LocalDate first() {
    return milestones.stream()
        .map(Milestone::on)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Whether it came as far as a stage, whatever became of it since. */
  public boolean reached(Phase stage) {
    return milestones.stream()
        .map(Milestone::phase)
        .anyMatch(phase -> phase.stage().isPresent() && phase.compareTo(stage) >= 0);
  }

  /** The day on which it last came to a phase, where the report says. */
  public Optional<LocalDate> on(Phase phase) {
    return milestones.reversed().stream()
        .filter(one -> one.phase() == phase)
        .findFirst()
        .flatMap(one -> Optional.ofNullable(one.on()));
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.Pause;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;

/**
 * An innovation as its events make it: what the rules decide by and what the pages explain. Both
 * sides fold the same events into it, so that they never disagree.
 */
public sealed interface Innovation {
  /** Before the first event. */
  record None() implements Innovation {}

  /**
   * After the first event.
   *
   * @param startedOn the day of the first event; of a reported one, the first day that is known
   * @param since the day of the last event that moved the whole
   * @param revisedOn the day its proposal was last revised, or else started
   * @param holds when it was on hold, oldest first; the last may still go on
   * @param away when it had left the stages in which trusts decide on pilots, for a hold, a step
   *     back or an end, oldest first; the last may still go on
   * @param screening the wait for screening; kept when it is ended there, for a reopening
   * @param report what imports told of it; absent of one that began here
   */
  record Known(
      InnovationId id,
      Dossier dossier,
      Position position,
      LocalDate startedOn,
      LocalDate since,
      LocalDate revisedOn,
      List<Pause> holds,
      List<Pause> away,
      @Nullable Screening screening,
      Map<PilotId, Pilot> pilots,
      Map<AdoptionId, Adoption> adoptions,
      @Nullable Report report)
      implements Innovation {
    public Known {
      holds = List.copyOf(holds);
      away = List.copyOf(away);
      pilots = Collections.unmodifiableMap(new LinkedHashMap<>(pilots));
      adoptions = Collections.unmodifiableMap(new LinkedHashMap<>(adoptions));
    }

    /** Where it stands. */
    public Phase phase() {
      return position.phase();
    }

    /** The day of the latest that happened anywhere in it: what halts or ends all follows. */
    public LocalDate latest() {
      return Stream.of(
              Stream.of(since, revisedOn),
              pilots.values().stream().map(Pilot::lastOn),
              adoptions.values().stream().map(Adoption::lastOn))
          .flatMap(days -> days)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    /** The clock of the screening decision; stands during holds. */
    public @Nullable Deadline screeningDeadline() {
      return screening == null || phase().isEnded()
          ? null
          : new Deadline(screening.submittedOn(), screening.workingDays(), holds);
    }

    /**
     * The clock of a pilot's decision; stands while a question is open, and while the trust may not
     * decide since the innovation is on hold, was sent back or has ended.
     */
    public @Nullable Deadline pilotDeadline(Pilot pilot) {
      return switch (pilot.status()) {
        case REQUESTED, PART_APPROVED ->
            new Deadline(
                pilot.firstOn(),
                pilot.terms().workingDays(),
                Stream.concat(
                        away.stream(),
                        pilot.questions().stream()
                            .map(one -> new Pause(one.askedOn(), one.answeredOn())))
                    .toList());
        case APPROVED, DECLINED, EXPIRED, RUNNING, SUSPENDED, COMPLETED, STOPPED -> null;
      };
    }

    Known with(Dossier now) {
      return new Known(
          id, now, position, startedOn, since, revisedOn, holds, away, screening, pilots, adoptions,
          report);
    }

    Known revised(Dossier now, LocalDate on) {
      return new Known(
          id, now, position, startedOn, since, on, holds, away, screening, pilots, adoptions,
          report);
    }

    Known moved(
        Position now,
        LocalDate on,
        List<Pause> held,
        List<Pause> left,
        @Nullable Screening waiting) {
      return new Known(
          id, dossier, now, startedOn, on, revisedOn, held, left, waiting, pilots, adoptions,
          report);
    }

    Known with(Pilot pilot) {
      Map<PilotId, Pilot> now = new LinkedHashMap<>(pilots);
      now.put(pilot.id(), pilot);
      return new Known(
          id, dossier, position, startedOn, since, revisedOn, holds, away, screening, now,
          adoptions, report);
    }

    Known with(Adoption adoption) {
      Map<AdoptionId, Adoption> now = new LinkedHashMap<>(adoptions);
      now.put(adoption.id(), adoption);
      return new Known(
          id, dossier, position, startedOn, since, revisedOn, holds, away, screening, pilots, now,
          report);
    }

    /** The same with another report of it. */
    Known with(@Nullable Report now) {
      return new Known(
          id, dossier, position, startedOn, since, revisedOn, holds, away, screening, pilots,
          adoptions, now);
    }

    /** The same, started on another day, as a report was put right. */
    Known startedOn(LocalDate day) {
      return new Known(
          id, dossier, position, day, since, revisedOn, holds, away, screening, pilots, adoptions,
          report);
    }
  }

  /** The wait for screening. */
  record Screening(LocalDate submittedOn, int workingDays) {}

  /**
   * The innovation after an event.
   *
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  static Known after(Innovation before, InnovationEvent event) {
    return Evolution.after(before, event);
  }
}

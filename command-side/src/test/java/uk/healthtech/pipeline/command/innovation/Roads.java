package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.declined;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotDeclinedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.reachReportedAt;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Story.resumed;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.revised;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.submitted;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;

/** Ways through the pipeline which together meet every kind of event and every kind of state. */
final class Roads {
  private static final Past WITH_A_PILOT_IN_EVERY_STATUS =
      proposed()
          .then(accepted())
          .then(inTesting())
          .then(pilotRequestedAt(AIREDALE))
          .then(pilotDeclinedAt(AIREDALE))
          .then(pilotRequestedAt(LEEDS_TEACHING))
          .then(pilotApprovedAt(LEEDS_TEACHING));

  private static final Past TO_SCALE =
      inDeployment()
          .then(liveAt(LEEDS_TEACHING))
          .then(reachReportedAt(LEEDS_TEACHING))
          .then(reachReportedAt(LEEDS_TEACHING))
          .then(liveAt(AIREDALE))
          .then(atScale());

  static final List<Past> ALL =
      List.of(
          draft().then(revised()).then(submitted()).then(returned()).then(submitted()),
          proposed().then(declined()),
          proposed().then(returned()).then(onHold()).then(resumed()),
          proposed().then(accepted()).then(onHold()).then(resumed()),
          WITH_A_PILOT_IN_EVERY_STATUS.then(onHold()).then(resumed()),
          WITH_A_PILOT_IN_EVERY_STATUS.then(onHold()).then(withdrawn()),
          proposed()
              .then(accepted())
              .then(inTesting())
              .then(pilotRunningAt(LEEDS_TEACHING))
              .then(readingAt(LEEDS_TEACHING))
              .then(pilotCompletedAt(LEEDS_TEACHING))
              .then(stopped()),
          inDeployment().then(adoptionPlannedAt(LEEDS_TEACHING)).then(onHold()).then(stopped()),
          inDeployment().then(adoptionPlannedAt(LEEDS_TEACHING)).then(onHold()).then(resumed()),
          TO_SCALE);

  private Roads() {}

  /** The events of a road. */
  static List<InnovationEvent> events(Past... road) {
    return Past.steps(road).stream().map(step -> (InnovationEvent) step.event()).toList();
  }

  /** The state at the end of a road. */
  static Innovation end(Past... road) {
    return states(road).getLast();
  }

  /** Every state along a road, from before the first event. */
  static List<Innovation> states(Past... road) {
    List<Innovation> states = new ArrayList<>();
    states.add(InnovationRules.RULES.initial());
    for (InnovationEvent event : events(road)) {
      states.add(InnovationRules.RULES.evolve(states.getLast(), event));
    }
    return states;
  }

  /** Every state along every road. */
  static Stream<Innovation> allStates() {
    return ALL.stream().map(Roads::states).flatMap(List::stream);
  }

  /** The phase of a state; absent before the first event. */
  static @Nullable Phase phase(Innovation state) {
    return switch (state) {
      case Innovation.None _ -> null;
      case Innovation.Known known -> known.phase();
    };
  }
}

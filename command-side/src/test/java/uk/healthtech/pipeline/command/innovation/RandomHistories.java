package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.HAREHILLS;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Reports as portfolios might tell them, every one of them right for itself. */
final class RandomHistories {
  private static final List<OrganisationId> TRUSTS =
      List.of(LEEDS_TEACHING, AIREDALE, BRADFORD, YORK);
  private static final List<Phase> ROAD =
      List.of(Phase.SUBMITTED, Phase.DEVELOPMENT, Phase.TESTING, Phase.DEPLOYMENT, Phase.AT_SCALE);

  private final Random random;
  private final Map<InnovationId, RecordHistory> told = new HashMap<>();

  RandomHistories(Random random) {
    this.random = random;
  }

  /** Mostly the last one with some of it told otherwise. */
  RecordHistory next(InnovationId innovation, LocalDate today) {
    RecordHistory before = told.get(innovation);
    RecordHistory other = of(innovation, today);
    RecordHistory next =
        before == null || random.nextInt(4) == 0 ? other : corrected(before, other);
    told.put(innovation, next);
    return next;
  }

  private RecordHistory corrected(RecordHistory before, RecordHistory other) {
    ReportedCourse<FreeText> course = random.nextInt(4) == 0 ? other.course() : before.course();
    Map<PilotId, ReportedPilot<FreeText>> pilots = new LinkedHashMap<>();
    if (course.reached(Phase.TESTING)) {
      pilots.putAll(before.pilots());
      pilots.putAll(other.pilots());
    }
    Map<AdoptionId, ReportedAdoption<FreeText>> adoptions = new LinkedHashMap<>();
    if (course.reached(Phase.DEPLOYMENT)) {
      adoptions.putAll(before.adoptions());
      adoptions.putAll(other.adoptions());
    }
    return new RecordHistory(
        before.innovation(),
        before.reference(),
        before.owner(),
        random.nextInt(4) == 0 ? other.proposal() : before.proposal(),
        course,
        random.nextBoolean() ? before.pilots() : pilots,
        random.nextBoolean() ? before.adoptions() : adoptions);
  }

  /** One that could have been told on that day. */
  RecordHistory of(InnovationId innovation, LocalDate today) {
    ReportedCourse<FreeText> course = course(today);
    Map<PilotId, ReportedPilot<FreeText>> pilots = new LinkedHashMap<>();
    Map<AdoptionId, ReportedAdoption<FreeText>> adoptions = new LinkedHashMap<>();
    for (OrganisationId trust : TRUSTS) {
      if (course.reached(Phase.TESTING) && random.nextInt(3) == 0) {
        pilots.put(RecordHistory.pilotOf(innovation, trust, 0), pilot(trust, today));
      }
      if (course.reached(Phase.DEPLOYMENT) && random.nextInt(3) == 0) {
        adoptions.put(RecordHistory.adoptionOf(innovation, trust, 0), adoption(trust, today));
      }
    }
    return new RecordHistory(innovation, "R-1", WOUNDCARE, proposal(), course, pilots, adoptions);
  }

  private Proposal proposal() {
    return random.nextBoolean()
        ? PROPOSAL
        : Proposal.named("Portfolio entry " + random.nextInt(3))
            .with(
                random.nextBoolean()
                    ? ProposalChanges.builder().place("Leeds").build()
                    : ProposalChanges.builder().build());
  }

  /** So many days before today in their order, each known or not; the last is. */
  private List<@Nullable LocalDate> days(int count, LocalDate today) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    LocalDate day = today.minusDays(random.nextInt(2_000));
    for (int i = count - 1; i >= 0; i--) {
      days.addFirst(i == count - 1 || random.nextInt(3) > 0 ? day : null);
      day = day.minusDays(random.nextInt(300));
    }
    return days;
  }

  private ReportedCourse<FreeText> course(LocalDate today) {
    List<Phase> phases = new ArrayList<>();
    int last = random.nextInt(ROAD.size());
    for (int i = 0; i <= last; i++) {
      if (i == last || random.nextInt(4) > 0) {
        phases.add(ROAD.get(i));
      }
    }
    if (phases.getLast() == Phase.SUBMITTED && random.nextInt(3) == 0) {
      phases.add(Phase.RETURNED);
    }
    if (random.nextInt(4) == 0) {
      List<Phase> ways = offRoad(phases.getLast());
      phases.add(ways.get(random.nextInt(ways.size())));
    }
    List<@Nullable LocalDate> days = days(phases.size(), today);
    List<Milestone<FreeText>> milestones = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      milestones.add(
          new Milestone<>(
              phases.get(i),
              days.get(i),
              random.nextInt(5) == 0 ? AIREDALE : null,
              random.nextInt(5) == 0 ? REASON : null));
    }
    return new ReportedCourse<>(milestones, digest());
  }

  private static List<Phase> offRoad(Phase from) {
    return switch (from) {
      case SUBMITTED -> List.of(Phase.WITHDRAWN, Phase.DECLINED, Phase.ON_HOLD, Phase.STOPPED);
      case RETURNED, DEVELOPMENT, TESTING -> List.of(Phase.WITHDRAWN, Phase.ON_HOLD, Phase.STOPPED);
      case DEPLOYMENT -> List.of(Phase.WITHDRAWN, Phase.ON_HOLD, Phase.STOPPED, Phase.RETIRED);
      case AT_SCALE -> List.of(Phase.RETIRED);
      case DRAFT, ON_HOLD, WITHDRAWN, DECLINED, STOPPED, RETIRED ->
          throw new IllegalArgumentException("Nothing leads off from " + from);
    };
  }

  private ReportedPilot<FreeText> pilot(OrganisationId at, LocalDate today) {
    List<PilotStatus> statuses = List.copyOf(ReportedPilot.STATUSES);
    PilotStatus status = statuses.get(random.nextInt(statuses.size()));
    List<@Nullable LocalDate> days =
        switch (status) {
          case REQUESTED, PART_APPROVED -> days(1, today);
          case APPROVED, DECLINED -> days(2, today);
          case RUNNING, EXPIRED -> days(3, today);
          case SUSPENDED, COMPLETED, STOPPED -> days(4, today);
        };
    LocalDate last = days.getLast();
    boolean suspended = status == PilotStatus.SUSPENDED;
    boolean completed = status == PilotStatus.COMPLETED;
    boolean approved = status != PilotStatus.REQUESTED && status != PilotStatus.DECLINED;
    boolean ended =
        switch (status) {
          case DECLINED, EXPIRED, COMPLETED, STOPPED -> true;
          case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> false;
        };
    boolean started =
        switch (status) {
          case RUNNING, SUSPENDED, COMPLETED, STOPPED -> true;
          case REQUESTED, PART_APPROVED, APPROVED, DECLINED, EXPIRED -> false;
        };
    boolean reasoned = suspended || status == PilotStatus.DECLINED || status == PilotStatus.STOPPED;
    return new ReportedPilot<>(
        at,
        Places.code(at),
        status,
        random.nextBoolean() ? OBJECTIVES : null,
        random.nextBoolean() ? 40 : null,
        null,
        days.getFirst(),
        approved ? days.get(1) : null,
        started ? days.get(2) : null,
        suspended ? last : null,
        ended ? last : null,
        completed && random.nextBoolean() ? FINDINGS : null,
        completed && random.nextBoolean() ? Recommendation.ADAPT : null,
        reasoned && random.nextBoolean() ? REASON : null,
        digest());
  }

  private ReportedAdoption<FreeText> adoption(OrganisationId at, LocalDate today) {
    int steps = 1 + random.nextInt(3);
    AdoptionStatus status =
        List.of(AdoptionStatus.PLANNED, AdoptionStatus.LIVE, AdoptionStatus.WITHDRAWN)
            .get(steps - 1);
    List<@Nullable LocalDate> days = days(steps, today);
    LocalDate liveSince = steps == 1 ? null : days.get(1);
    List<Reach> reach =
        liveSince == null || random.nextBoolean()
            ? List.of()
            : List.of(
                new Reach(
                    new Period(liveSince, liveSince),
                    9,
                    List.of(new Reach.InNeighbourhood(HAREHILLS, random.nextInt(10)))));
    return new ReportedAdoption<>(
        at,
        Places.code(at),
        status,
        days.getFirst(),
        status == AdoptionStatus.PLANNED && random.nextBoolean() ? today.plusDays(30) : null,
        liveSince,
        status == AdoptionStatus.WITHDRAWN ? days.getLast() : null,
        random.nextBoolean() ? List.of("Main site") : List.of(),
        status == AdoptionStatus.WITHDRAWN && random.nextBoolean() ? REASON : null,
        reach,
        digest());
  }

  /** Of words that are never the same twice. */
  private String digest() {
    return Long.toHexString(random.nextLong());
  }
}

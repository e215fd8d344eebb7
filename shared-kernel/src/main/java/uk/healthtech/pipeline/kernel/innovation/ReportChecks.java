package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What a report must keep to, for the dry run of an import and for the rules alike. Fields are
 * named as the components of the report's records, a milestone by its phase.
 */
public final class ReportChecks {
  /** The day the NHS began. Nothing in its pipeline is older. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1948, 7, 5);

  private static final Rule PEOPLE =
      new OutOfRange(BigDecimal.ONE, BigDecimal.valueOf(Reach.MOST_PATIENTS));

  /** Each period of an adoption is a line of the state that every decision loads. */
  private static final int MOST_PERIODS = 500;

  /** Plans further ahead than this are slips of the pen. */
  public static final int FURTHEST_PLAN_YEARS = 20;

  private ReportChecks() {}

  /**
   * The problems of a course: where it stands is told with its day, days never run backwards or
   * into the future, and off the road it came by a way that there is.
   */
  public static List<FieldProblem> course(List<? extends Milestone<?>> told, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (told.isEmpty()) {
      return List.of(new FieldProblem(Phase.SUBMITTED.name(), new Missing()));
    }
    Milestone<?> last = told.getLast();
    if (last.on() == null) {
      problems.add(new FieldProblem(last.phase().name(), new Missing()));
    }
    Phase before = null;
    for (Milestone<?> one : told) {
      List<String> next = mayFollow(before);
      if (!next.contains(one.phase().name())) {
        problems.add(new FieldProblem(one.phase().name(), new NotOneOf(next)));
      }
      before = one.phase();
    }
    LocalDate earliest = FIRST_DAY;
    for (Milestone<?> one : told) {
      earliest = day(problems, one.phase().name(), one.on(), earliest, today);
    }
    return List.copyOf(problems);
  }

  /** The phases that may come next on a report; what nobody knows of may be left out. */
  private static List<String> mayFollow(@Nullable Phase before) {
    if (before == null) {
      return ReportedCourse.PHASES.stream()
          .filter(phase -> phase.stage().isPresent() && phase != Phase.RETURNED)
          .map(Phase::name)
          .toList();
    }
    if (before.stage().isEmpty() || before == Phase.RETURNED) {
      // A return is told where it stands so now; what left the road stands there.
      return before == Phase.RETURNED ? offRoad(before) : List.of();
    }
    List<String> next = new ArrayList<>();
    ReportedCourse.PHASES.stream()
        // An earlier one too: what was sent back came there again.
        .filter(phase -> phase.stage().isPresent() && phase != before)
        .filter(
            phase ->
                phase != Phase.RETURNED || before == Phase.SUBMITTED || before == Phase.DEVELOPMENT)
        .map(Phase::name)
        .forEach(next::add);
    next.addAll(offRoad(before));
    return next;
  }

  private static List<String> offRoad(Phase from) {
    return StageGraph.EDGES.stream()
        .filter(edge -> edge.from().contains(from))
        .map(StageGraph.Edge::target)
        .filter(StageGraph.Target.Off.class::isInstance)
        .map(target -> ((StageGraph.Target.Off) target).phase().name())
        .toList();
  }

  /** The problems of a pilot. */
  public static List<FieldProblem> pilot(ReportedPilot<?> pilot, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!ReportedPilot.STATUSES.contains(pilot.status())) {
      problems.add(
          new FieldProblem(
              "status", new NotOneOf(ReportedPilot.STATUSES.stream().map(Enum::name).toList())));
      return problems;
    }
    if (pilot.since() == null) {
      problems.add(new FieldProblem(sinceField(pilot.status()), new Missing()));
    }
    LocalDate earliest = FIRST_DAY;
    earliest = day(problems, "requestedOn", pilot.requestedOn(), earliest, today);
    earliest = day(problems, "approvedOn", pilot.approvedOn(), earliest, today);
    earliest = day(problems, "startedOn", pilot.startedOn(), earliest, today);
    earliest = day(problems, "suspendedOn", pilot.suspendedOn(), earliest, today);
    day(problems, "endedOn", pilot.endedOn(), earliest, today);
    Set<String> fits = daysOf(pilot.status());
    unfit(problems, fits, "approvedOn", pilot.approvedOn());
    unfit(problems, fits, "startedOn", pilot.startedOn());
    unfit(problems, fits, "suspendedOn", pilot.suspendedOn());
    unfit(problems, fits, "endedOn", pilot.endedOn());
    boolean completed = pilot.status() == PilotStatus.COMPLETED;
    unfit(problems, completed, "findings", pilot.findings());
    unfit(problems, completed, "recommendation", pilot.recommendation());
    unfit(
        problems,
        switch (pilot.status()) {
          case SUSPENDED, DECLINED, STOPPED -> true;
          case REQUESTED, PART_APPROVED, APPROVED, EXPIRED, RUNNING, COMPLETED -> false;
        },
        "reason",
        pilot.reason());
    if (pilot.people() != null && (pilot.people() < 1 || pilot.people() > Reach.MOST_PATIENTS)) {
      problems.add(new FieldProblem("people", PEOPLE));
    }
    return List.copyOf(problems);
  }

  private static String sinceField(PilotStatus status) {
    return switch (status) {
      case REQUESTED, PART_APPROVED -> "requestedOn";
      case APPROVED -> "approvedOn";
      case RUNNING -> "startedOn";
      case SUSPENDED -> "suspendedOn";
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> "endedOn";
    };
  }

  /** The days, beside that of the request, that a pilot of that status may have. */
  private static Set<String> daysOf(PilotStatus status) {
    return switch (status) {
      case REQUESTED, PART_APPROVED -> Set.of();
      case APPROVED -> Set.of("approvedOn");
      case RUNNING -> Set.of("approvedOn", "startedOn");
      case SUSPENDED -> Set.of("approvedOn", "startedOn", "suspendedOn");
      case DECLINED -> Set.of("endedOn");
      case EXPIRED -> Set.of("approvedOn", "endedOn");
      case COMPLETED, STOPPED -> Set.of("approvedOn", "startedOn", "endedOn");
    };
  }

  /** The problems of an adoption with its reach. */
  public static List<FieldProblem> adoption(ReportedAdoption<?> adoption, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (adoption.since() == null) {
      problems.add(
          new FieldProblem(
              switch (adoption.status()) {
                case PLANNED -> "plannedOn";
                case LIVE -> "liveSince";
                case WITHDRAWN -> "withdrawnOn";
              },
              new Missing()));
    }
    LocalDate earliest = day(problems, "plannedOn", adoption.plannedOn(), FIRST_DAY, today);
    LocalDate furthest = today.plusYears(FURTHEST_PLAN_YEARS);
    day(problems, "goLiveOn", adoption.goLiveOn(), earliest, furthest, new TooLate(furthest));
    earliest = day(problems, "liveSince", adoption.liveSince(), earliest, today);
    day(problems, "withdrawnOn", adoption.withdrawnOn(), earliest, today);
    unfit(problems, adoption.status() != AdoptionStatus.PLANNED, "liveSince", adoption.liveSince());
    boolean withdrawn = adoption.status() == AdoptionStatus.WITHDRAWN;
    unfit(problems, withdrawn, "withdrawnOn", adoption.withdrawnOn());
    unfit(problems, withdrawn, "reason", adoption.reason());
    if (adoption.sites().size() > Adoption.MOST_SITES) {
      problems.add(new FieldProblem("sites", new WrongCount(0, Adoption.MOST_SITES)));
    }
    Set<String> sites = new HashSet<>();
    for (int i = 0; i < adoption.sites().size(); i++) {
      if (!sites.add(adoption.sites().get(i))) {
        problems.add(new FieldProblem("sites[" + i + "]", new Repeated()));
      }
    }
    if (adoption.reach().size() > MOST_PERIODS) {
      problems.add(new FieldProblem("reach", new WrongCount(0, MOST_PERIODS)));
      return List.copyOf(problems);
    }
    for (int i = 0; i < adoption.reach().size(); i++) {
      reach(problems, adoption, i, today);
    }
    return List.copyOf(problems);
  }

  /**
   * What does not fit together, each part being right for itself: pilots need that it came to
   * testing and adoptions that it came to deployment, whatever became of it since; and an
   * organisation has one place for a pilot, and one for an adoption.
   */
  public static List<FieldProblem> together(
      ReportedCourse<?> course,
      Collection<? extends ReportedPilot<?>> pilots,
      Collection<? extends ReportedAdoption<?>> adoptions) {
    List<FieldProblem> problems = new ArrayList<>();
    reached(problems, course, Phase.TESTING, pilots);
    reached(problems, course, Phase.DEPLOYMENT, adoptions);
    Set<OrganisationId> seen = new HashSet<>();
    int i = 0;
    for (ReportedPilot<?> pilot : pilots) {
      if (pilot.status().isOpen() && !seen.add(pilot.organisation())) {
        problems.add(new FieldProblem("pilots[" + i + "].organisation", new Repeated()));
      }
      i++;
    }
    seen.clear();
    i = 0;
    for (ReportedAdoption<?> adoption : adoptions) {
      if (adoption.status().isOpen() && !seen.add(adoption.organisation())) {
        problems.add(new FieldProblem("adoptions[" + i + "].organisation", new Repeated()));
      }
      i++;
    }
    return List.copyOf(problems);
  }

  private static void reached(
      List<FieldProblem> problems, ReportedCourse<?> course, Phase needed, Collection<?> parts) {
    if (!parts.isEmpty() && !course.reached(needed)) {
      problems.add(new FieldProblem("course." + needed, new Missing()));
    }
  }

  private static void reach(
      List<FieldProblem> problems, ReportedAdoption<?> adoption, int i, LocalDate today) {
    Reach reach = adoption.reach().get(i);
    String field = "reach[" + i + "]";
    if (adoption.status() == AdoptionStatus.PLANNED) {
      problems.add(new FieldProblem(field, new NotKnownHere()));
      return;
    }
    LocalDate since = adoption.liveSince() == null ? FIRST_DAY : adoption.liveSince();
    Period period = reach.period();
    LocalDate from = day(problems, field + ".from", period.from(), since, today);
    day(problems, field + ".to", period.to(), from, today);
    LocalDate end = adoption.withdrawnOn();
    if (end != null && period.to().isAfter(end)) {
      problems.add(new FieldProblem(field + ".to", new TooLate(end)));
    }
    for (Reach other : adoption.reach().subList(0, i)) {
      if (other.period().overlaps(period)) {
        problems.add(
            new FieldProblem(
                field + ".from", new Overlaps(other.period().from(), other.period().to())));
      }
    }
    reach
        .problems()
        .forEach(
            problem ->
                problems.add(new FieldProblem(field + "." + problem.field(), problem.rule())));
  }

  /** Checks a day, where there is one, and gives the earliest that may follow it. */
  private static LocalDate day(
      List<FieldProblem> problems,
      String field,
      @Nullable LocalDate day,
      LocalDate earliest,
      LocalDate today) {
    return day(problems, field, day, earliest, today, new InFuture(today));
  }

  private static LocalDate day(
      List<FieldProblem> problems,
      String field,
      @Nullable LocalDate day,
      LocalDate earliest,
      LocalDate latest,
      Rule otherwise) {
    if (day == null) {
      return earliest;
    }
    if (day.isAfter(latest)) {
      problems.add(new FieldProblem(field, otherwise));
      return earliest;
    }
    if (day.isBefore(earliest)) {
      problems.add(new FieldProblem(field, new TooEarly(earliest)));
      return earliest;
    }
    return day;
  }

  private static void unfit(
      List<FieldProblem> problems, Set<String> fits, String field, @Nullable Object told) {
    unfit(problems, fits.contains(field), field, told);
  }

  private static void unfit(
      List<FieldProblem> problems, boolean fits, String field, @Nullable Object told) {
    if (told != null && !fits) {
      problems.add(new FieldProblem(field, new NotKnownHere()));
    }
  }
}

package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/** Leads innovations through all that ordinary commands can bring, by chance from a seed. */
final class Lives {
  private static final ApprovalTerms TERMS = new ApprovalTerms(1, 2, 20);
  private static final Weighing WEIGHING = new Weighing(1, List.of());
  private static final AccountId SOMEBODY = new AccountId(new UUID(1, 1));

  /** With all that a file could trip over. */
  private static final List<String> WORDS =
      List.of(
          "=HYPERLINK(\"http://evil\")",
          "+44 113",
          "-1",
          "@SUM(A1)",
          "'=apostrophe",
          "'plain",
          "two\nlines",
          "a \"quoted\" word",
          "semi;colon",
          "comma, and",
          "tab\there",
          "Sjögren’s",
          "back\\slash",
          "a\\;b",
          "€ 5",
          "breathe",
          "at home",
          "😀",
          "＝wide",
          "trailing\\");

  private final Random random;
  private final Recorded recorded;
  private final InnovationId id;
  private final List<NeighbourhoodId> neighbourhoods;
  private LocalDate day;

  Lives(long seed) {
    this.random = new Random(seed);
    this.recorded = new Recorded();
    this.neighbourhoods = List.of(Region.SEACROFT.id(), Region.MANNINGHAM.id());
    this.id = new InnovationId(new UUID(random.nextLong(), random.nextLong()));
    this.day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(300));
  }

  /** Somebody's innovation after some steps. */
  Recorded lead(int steps) {
    recorded.append(new ProposalEvent.ProposalStarted(id, Region.ACME.id(), proposal(), day));
    for (int i = 0; i < steps; i++) {
      day = day.plusDays(random.nextInt(20));
      Optional.of(wish()).filter(this::canFollow).ifPresent(recorded::append);
    }
    return recorded;
  }

  /** Goes on with an innovation that entered the record by a report. */
  static void goOn(Recorded reported, long seed, int steps) {
    Lives lives = new Lives(seed, reported);
    for (int i = 0; i < steps; i++) {
      Optional.of(lives.wish()).filter(lives::canFollow).ifPresent(reported::append);
    }
  }

  private Lives(long seed, Recorded reported) {
    this.random = new Random(seed);
    this.recorded = reported;
    // Those that an import adds have ids of their own.
    this.neighbourhoods =
        Stream.of(Region.SEACROFT.content(), Region.MANNINGHAM.content())
            .map(one -> NeighbourhoodId.named(one.place(), one.name()))
            .toList();
    this.id = reported.known().id();
    this.day = Region.TODAY;
  }

  /** Whether the event can follow; a pilot or adoption fails by itself where it cannot. */
  private boolean canFollow(InnovationEvent event) {
    return StageGraph.canFollow(recorded.known().phase(), event);
  }

  private InnovationEvent wish() {
    return switch (random.nextInt(15)) {
      case 0 -> new ProposalEvent.ProposalSubmitted(id, 20, day);
      case 1, 2 -> gate();
      case 3 -> course();
      case 4 -> new ProposalEvent.ProposalRevised(id, changes(), day);
      case 5, 6, 7, 8, 9 -> pilot();
      default -> adoption();
    };
  }

  private InnovationEvent gate() {
    HeldText reason = held(FieldRules.REASON);
    Verdict<HeldText> verdict = Verdict.of(reason);
    Meeting meeting = new Meeting(day, "Group", List.of(SOMEBODY));
    if (random.nextInt(5) == 0 && recorded.known().phase().compareTo(Phase.DEVELOPMENT) >= 0) {
      return new GateEvent.SentBack(id, Gate.READINESS, reason, meeting, WEIGHING, day);
    }
    return switch (recorded.known().phase()) {
      case DRAFT, RETURNED -> new ProposalEvent.ProposalSubmitted(id, 20, day);
      case SUBMITTED ->
          random.nextInt(4) == 0
              ? returnOrDecline()
              : new GateEvent.ProposalAccepted(id, verdict, WEIGHING, day);
      case DEVELOPMENT -> new GateEvent.ReadinessGatePassed(id, verdict, WEIGHING, day);
      case TESTING -> new GateEvent.EvaluationGatePassed(id, verdict, meeting, WEIGHING, day);
      case DEPLOYMENT -> new GateEvent.AtScaleConfirmed(id, verdict, meeting, WEIGHING, day);
      case AT_SCALE -> new GateEvent.GateDeferred(id, Gate.SCALE, reason, meeting, WEIGHING, day);
      case ON_HOLD -> new CourseEvent.InnovationResumed(id, reason, day);
      case WITHDRAWN, DECLINED, STOPPED, RETIRED ->
          new CourseEvent.InnovationReopened(id, reason, day);
    };
  }

  private InnovationEvent returnOrDecline() {
    HeldText reason = held(FieldRules.REASON);
    return random.nextBoolean()
        ? new GateEvent.ProposalReturned(id, reason, null, day)
        : new GateEvent.ProposalDeclined(id, reason, null, day);
  }

  private InnovationEvent course() {
    HeldText reason = held(FieldRules.REASON);
    return switch (random.nextInt(4)) {
      case 0 -> new CourseEvent.InnovationWithdrawn(id, reason, day);
      case 1 -> new CourseEvent.InnovationPutOnHold(id, reason, day);
      case 2 -> new CourseEvent.InnovationStopped(id, reason, day);
      default -> new CourseEvent.InnovationRetired(id, reason, day);
    };
  }

  private InnovationEvent pilot() {
    HeldOrganisation host = any(List.of(Region.LEEDS, Region.AIREDALE, Region.BRADFORD));
    List<Pilot> there =
        recorded.known().pilots().values().stream()
            .filter(one -> one.organisation().equals(host.id()) && one.status().isOpen())
            .toList();
    if (there.isEmpty()) {
      if (recorded.known().phase() != Phase.TESTING) {
        return gate();
      }
      return new PilotEvent.PilotRequested(
          id,
          new PilotId(new UUID(random.nextLong(), random.nextLong())),
          host.id(),
          Objects.requireNonNull(host.details().ods()),
          new PilotPlan<>(
              held(FieldRules.OBJECTIVES),
              List.of(),
              random.nextBoolean() ? line(FieldRules.PILOT_POPULATION) : null,
              1 + random.nextInt(500),
              day,
              day.plusDays(90)),
          TERMS,
          day);
    }
    Pilot pilot = there.getFirst();
    HeldText reason = held(FieldRules.REASON);
    Agreement<HeldText> agreement = new Agreement<>(List.of(), null, day.plusDays(60), null, null);
    return switch (pilot.status()) {
      case REQUESTED ->
          switch (random.nextInt(3)) {
            case 0 ->
                new PilotEvent.PilotApprovalProposed(id, pilot.id(), agreement, SOMEBODY, day);
            case 1 -> new PilotEvent.PilotDeclined(id, pilot.id(), reason, day);
            default ->
                new PilotEvent.PilotApproved(id, pilot.id(), agreement, List.of(SOMEBODY), day);
          };
      case PART_APPROVED ->
          random.nextBoolean()
              ? new PilotEvent.PilotDeclined(id, pilot.id(), reason, day)
              : new PilotEvent.PilotApproved(id, pilot.id(), agreement, List.of(SOMEBODY), day);
      case APPROVED ->
          switch (random.nextInt(4)) {
            case 0 -> new PilotEvent.PilotApprovalExpired(id, pilot.id(), day);
            case 1 -> new PilotEvent.PilotStopped(id, pilot.id(), reason, day);
            default -> new PilotEvent.PilotStarted(id, pilot.id(), day);
          };
      case RUNNING ->
          switch (random.nextInt(3)) {
            case 0 -> new PilotEvent.PilotSuspended(id, pilot.id(), null, reason, day);
            case 1 -> new PilotEvent.PilotStopped(id, pilot.id(), reason, day);
            default ->
                new PilotEvent.PilotCompleted(
                    id,
                    pilot.id(),
                    held(FieldRules.FINDINGS),
                    any(List.of(Recommendation.values())),
                    day);
          };
      case SUSPENDED ->
          random.nextBoolean()
              ? new PilotEvent.PilotResumed(id, pilot.id(), reason, day)
              : new PilotEvent.PilotStopped(id, pilot.id(), reason, day);
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> throw new AssertionError(PilotStatus.DECLINED);
    };
  }

  private InnovationEvent adoption() {
    HeldOrganisation host = any(List.of(Region.LEEDS, Region.AIREDALE, Region.BRADFORD));
    List<Adoption> there =
        recorded.known().adoptions().values().stream()
            .filter(one -> one.organisation().equals(host.id()) && one.status().isOpen())
            .toList();
    if (there.isEmpty()) {
      if (recorded.known().phase() != Phase.DEPLOYMENT) {
        return gate();
      }
      return new AdoptionEvent.AdoptionPlanned(
          id,
          new AdoptionId(new UUID(random.nextLong(), random.nextLong())),
          host.id(),
          Objects.requireNonNull(host.details().ods()),
          day.plusDays(random.nextInt(100)),
          day);
    }
    Adoption adoption = there.getFirst();
    if (adoption.status() == AdoptionStatus.PLANNED && random.nextInt(4) > 0) {
      List<String> sites = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        sites.add("Site " + i + " " + line(FieldRules.SITE));
      }
      return new AdoptionEvent.AdoptionWentLive(id, adoption.id(), sites, null, day);
    }
    if (random.nextInt(3) == 0 || adoption.liveSince() == null) {
      return new AdoptionEvent.AdoptionWithdrawn(id, adoption.id(), held(FieldRules.REASON), day);
    }
    LocalDate from =
        adoption.reach().isEmpty()
            ? adoption.liveSince()
            : adoption.reach().getLast().period().to().plusDays(1);
    if (from.isAfter(day)) {
      return gate();
    }
    int patients = random.nextInt(1_000);
    List<Reach.InNeighbourhood> parts = new ArrayList<>();
    for (NeighbourhoodId one : neighbourhoods) {
      if (random.nextBoolean()) {
        parts.add(new Reach.InNeighbourhood(one, patients / 3));
      }
    }
    return new AdoptionEvent.ReachReported(
        id, adoption.id(), new Reach(new Period(from, day), patients, parts), day);
  }

  private Proposal proposal() {
    return Proposal.named(line(FieldRules.NAME)).with(changes());
  }

  private ProposalChanges changes() {
    return ProposalChanges.builder()
        .summary(text(FieldRules.SUMMARY))
        .category(any(List.of(Category.values())))
        .problem(text(FieldRules.PROBLEM))
        .careSettings(
            EnumSet.of(any(List.of(CareSetting.values())), any(List.of(CareSetting.values()))))
        .themes(
            random.nextBoolean()
                ? Set.of(Region.FRAILTY.id(), Region.OBESITY.id())
                : Set.of(Region.OBESITY.id()))
        .population(text(FieldRules.POPULATION))
        .estimatedPeople(1 + random.nextInt(100_000))
        .costEstimate(random.nextInt(100_000))
        .costBasis(line(FieldRules.ESTIMATE_BASIS))
        .place(random.nextBoolean() ? "Leeds" : "Harrogate")
        .build();
  }

  private HeldText held(FieldRules rule) {
    return recorded.held(text(rule));
  }

  /** A text that keeps the rule, with what could go wrong at its beginning and inside. */
  private String text(FieldRules rule) {
    StringBuilder text = new StringBuilder(any(WORDS));
    while (text.length() < 2 * rule.least() || random.nextInt(3) > 0) {
      text.append(' ').append(any(WORDS));
    }
    return cut(text.toString(), rule.most() / 2);
  }

  private String line(FieldRules rule) {
    return cut(text(rule).replaceAll("[\n\t]", " "), rule.most() / 3);
  }

  private static String cut(String text, int most) {
    int length = Math.min(text.codePointCount(0, text.length()), most);
    return text.substring(0, text.offsetByCodePoints(0, length)).strip();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}

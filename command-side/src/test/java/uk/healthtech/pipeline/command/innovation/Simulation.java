package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Innovations, the people around them, and a clock that moves on. */
final class Simulation {
  private final Random random;
  private final RandomWishes wishes;
  private final List<Life> lives;
  private LocalDate today = LocalDate.of(2026, 1, 1);

  Simulation(Random random, int innovations) {
    this.random = random;
    this.wishes = new RandomWishes(random);
    this.lives =
        IntStream.range(0, innovations)
            .mapToObj(i -> new Life(new InnovationId(new UUID(0x51, i))))
            .toList();
  }

  /** One innovation as it was lived, with what is expected of it kept beside. */
  private static final class Life {
    private final InnovationId id;
    private final List<InnovationEvent> events = new ArrayList<>();
    private Innovation state = InnovationRules.RULES.initial();
    private StageGraph.@Nullable Position position;

    Life(InnovationId id) {
      this.id = id;
    }
  }

  /** Somebody asks for something of some innovation, now and then a day later. */
  void step() {
    if (random.nextInt(50) == 0) {
      today = today.plusDays(1);
    }
    Life life = lives.get(random.nextInt(lives.size()));
    InnovationCommand command = wishes.next(life.id, life.state, today);
    Actor actor = wishes.somebody(command, life.state);
    Context context = FakeFacts.context(command, actor, today);
    Decision<InnovationEvent> decision = InnovationRules.RULES.decide(life.state, command, context);
    assertThat(InnovationRules.RULES.decide(life.state, command, context))
        .as("the same input decides the same")
        .isEqualTo(decision);
    switch (decision) {
      case Decision.Refused<InnovationEvent> _ -> {}
      case Decision.Accepted<InnovationEvent>(List<InnovationEvent> events) -> {
        assertThat(events).as("what is accepted happens").isNotEmpty();
        events.forEach(event -> happened(life, event, actor));
      }
    }
  }

  private void happened(Life life, InnovationEvent event, Actor actor) {
    assertThat(event.innovation()).isEqualTo(life.id);
    assertThat(event.occurredOn()).as("never in the future").isBeforeOrEqualTo(today);
    life.position = StageGraph.after(life.position, event);
    life.state = InnovationRules.RULES.evolve(life.state, event);
    life.events.add(event);
    Known known = (Known) life.state;
    assertThat(known.phase()).as("never out of stage").isEqualTo(life.position.phase());
    assertThat(actor.organisation())
        .as("%s by no foreign organisation", event)
        .isIn(entitled(known, event, actor));
    assertAtMostOneEach(known, today);
  }

  /** Whose doing the event may be. */
  private static Set<OrganisationId> entitled(Known state, InnovationEvent event, Actor actor) {
    return switch (event) {
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          PilotRequested _,
          InnovationWithdrawn _ ->
          Set.of(state.dossier().owner());
      case PilotApproved e -> Set.of(hostOf(state, e.pilot()));
      case PilotDeclined e -> Set.of(hostOf(state, e.pilot()));
      case PilotStarted e -> Set.of(hostOf(state, e.pilot()));
      case ReadingRecorded e -> Set.of(hostOf(state, e.pilot()));
      case PilotCompleted e -> Set.of(hostOf(state, e.pilot()));
      case AdoptionPlanned e -> Set.of(e.organisation());
      case AdoptionWentLive e -> Set.of(adopterOf(state, e.adoption()));
      case ReachReported e -> Set.of(adopterOf(state, e.adoption()));
      case ProposalReturned _,
          ProposalAccepted _,
          ProposalDeclined _,
          ReadinessGatePassed _,
          InnovationPutOnHold _,
          InnovationResumed _,
          InnovationStopped _ -> {
        assertThat(actor.role()).isEqualTo(Role.PROGRAMME_OFFICE);
        yield Set.of(actor.organisation());
      }
      case EvaluationGatePassed _, AtScaleConfirmed _ -> {
        assertThat(actor.role()).isEqualTo(Role.LEADERSHIP);
        yield Set.of(actor.organisation());
      }
    };
  }

  private static OrganisationId hostOf(Known state, PilotId pilot) {
    return Objects.requireNonNull(state.pilots().get(pilot)).organisation();
  }

  private static OrganisationId adopterOf(Known state, AdoptionId adoption) {
    return Objects.requireNonNull(state.adoptions().get(adoption)).organisation();
  }

  private static void assertAtMostOneEach(Known state, LocalDate today) {
    assertThat(state.pilots().values())
        .filteredOn(pilot -> pilot.status().isOpen())
        .filteredOn(
            pilot ->
                !(pilot instanceof Pilot.Approved approved && approved.startBy().isBefore(today)))
        .extracting(Pilot::organisation)
        .as("one open pilot at an organisation")
        .doesNotHaveDuplicates();
    assertThat(state.adoptions().values())
        .extracting(Adoption::organisation)
        .as("one adoption at an organisation")
        .doesNotHaveDuplicates();
  }

  /** From scratch, the events lead to where they led when they were lived. */
  void replay() {
    for (Life life : lives) {
      Innovation replayed = InnovationRules.RULES.initial();
      for (InnovationEvent event : life.events) {
        replayed = InnovationRules.RULES.evolve(replayed, event);
      }
      assertThat(replayed).isEqualTo(life.state);
    }
  }

  /** The kinds of events that happened. */
  Set<Class<?>> met() {
    return lives.stream()
        .flatMap(life -> life.events.stream())
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }
}

package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.innovation.Innovation.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.innovation.Innovation.AtScale;
import uk.healthtech.pipeline.command.innovation.Innovation.Deployment;
import uk.healthtech.pipeline.command.innovation.Innovation.Development;
import uk.healthtech.pipeline.command.innovation.Innovation.Dossier;
import uk.healthtech.pipeline.command.innovation.Innovation.Draft;
import uk.healthtech.pipeline.command.innovation.Innovation.Ended;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.innovation.Innovation.None;
import uk.healthtech.pipeline.command.innovation.Innovation.OnHold;
import uk.healthtech.pipeline.command.innovation.Innovation.OnRoad;
import uk.healthtech.pipeline.command.innovation.Innovation.Returned;
import uk.healthtech.pipeline.command.innovation.Innovation.Submitted;
import uk.healthtech.pipeline.command.innovation.Innovation.Testing;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
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
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;

/**
 * How an innovation follows its events. It never refuses or looks anything up: an event that cannot
 * follow is corruption, and the cast or lookup that meets it fails loudly.
 */
final class Evolution {
  private Evolution() {}

  static Innovation evolve(Innovation state, InnovationEvent event) {
    if (!StageGraph.canFollow(phase(state), event)) {
      throw corrupt(state, event);
    }
    return switch (event) {
      case ProposalStarted e -> {
        expect(state, None.class, event);
        yield new Draft(new Dossier(e.owner(), e.proposal()), e.occurredOn());
      }
      case ProposalRevised e -> revised(expect(state, OnRoad.class, event), e);
      case ProposalSubmitted e ->
          new Submitted(expect(state, OnRoad.class, event).dossier(), e.occurredOn());
      case ProposalReturned e ->
          new Returned(expect(state, Submitted.class, event).dossier(), e.occurredOn());
      case ProposalAccepted e ->
          new Development(expect(state, Submitted.class, event).dossier(), e.occurredOn());
      case ProposalDeclined e -> ended(state, Phase.DECLINED, e);
      case ReadinessGatePassed e ->
          new Testing(expect(state, Development.class, event).dossier(), e.occurredOn(), Map.of());
      case PilotRequested e -> {
        expectNew(expect(state, OnRoad.class, event).pilots(), e.pilot(), state, event);
        yield withPilot(
            state,
            new Pilot.Requested(e.pilot(), e.organisation(), e.plan(), e.occurredOn()),
            event);
      }
      case PilotApproved e -> {
        var pilot = pilot(state, e.pilot(), Pilot.Requested.class, event);
        yield withPilot(
            state,
            new Pilot.Approved(
                e.pilot(), pilot.organisation(), pilot.plan(), e.occurredOn(), e.startBy()),
            event);
      }
      case PilotDeclined e -> {
        var pilot = pilot(state, e.pilot(), Pilot.Requested.class, event);
        yield withPilot(
            state, new Pilot.Declined(e.pilot(), pilot.organisation(), e.occurredOn()), event);
      }
      case PilotStarted e -> {
        var pilot = pilot(state, e.pilot(), Pilot.Approved.class, event);
        yield withPilot(
            state,
            new Pilot.Running(
                e.pilot(), pilot.organisation(), pilot.plan(), e.occurredOn(), e.occurredOn()),
            event);
      }
      case ReadingRecorded e -> {
        var pilot = pilot(state, e.pilot(), Pilot.Running.class, event);
        LocalDate last = e.occurredOn().isAfter(pilot.lastOn()) ? e.occurredOn() : pilot.lastOn();
        yield withPilot(
            state,
            new Pilot.Running(
                e.pilot(), pilot.organisation(), pilot.plan(), pilot.startedOn(), last),
            event);
      }
      case PilotCompleted e -> {
        var pilot = pilot(state, e.pilot(), Pilot.Running.class, event);
        yield withPilot(
            state, new Pilot.Completed(e.pilot(), pilot.organisation(), e.occurredOn()), event);
      }
      case EvaluationGatePassed e -> {
        var testing = expect(state, Testing.class, event);
        yield new Deployment(testing.dossier(), e.occurredOn(), testing.pilots(), Map.of());
      }
      case AdoptionPlanned e -> {
        expectNew(expect(state, OnRoad.class, event).adoptions(), e.adoption(), state, event);
        yield withAdoption(
            state, new Adoption.Planned(e.adoption(), e.organisation(), e.occurredOn()), event);
      }
      case AdoptionWentLive e -> {
        var planned = adoption(state, e.adoption(), Adoption.Planned.class, event);
        yield withAdoption(
            state,
            new Adoption.Live(e.adoption(), planned.organisation(), e.occurredOn(), List.of()),
            event);
      }
      case ReachReported e -> reached(state, e);
      case AtScaleConfirmed e -> {
        var deployment = expect(state, Deployment.class, event);
        yield new AtScale(
            deployment.dossier(), e.occurredOn(), deployment.pilots(), deployment.adoptions());
      }
      case InnovationWithdrawn e -> ended(state, Phase.WITHDRAWN, e);
      case InnovationStopped e -> ended(state, Phase.STOPPED, e);
      case InnovationPutOnHold e -> new OnHold(expect(state, OnRoad.class, event), e.occurredOn());
      case InnovationResumed e -> since(expect(state, OnHold.class, event).was(), e.occurredOn());
    };
  }

  private static @Nullable Phase phase(Innovation state) {
    return switch (state) {
      case None _ -> null;
      case Known known -> known.phase();
    };
  }

  private static Innovation revised(OnRoad state, ProposalRevised e) {
    Dossier dossier =
        new Dossier(state.dossier().owner(), state.dossier().proposal().with(e.changes()));
    return switch (state) {
      case Draft _ -> new Draft(dossier, e.occurredOn());
      case Returned _ -> new Returned(dossier, e.occurredOn());
      case Development _ -> new Development(dossier, e.occurredOn());
      case Submitted _, Testing _, Deployment _, AtScale _ -> throw corrupt(state, e);
    };
  }

  private static Innovation reached(Innovation state, ReachReported e) {
    var live = adoption(state, e.adoption(), Adoption.Live.class, e);
    List<Period> periods = new ArrayList<>(live.reported());
    if (!periods.contains(e.period())) {
      periods.add(e.period());
    }
    return withAdoption(
        state,
        new Adoption.Live(e.adoption(), live.organisation(), live.since(), List.copyOf(periods)),
        e);
  }

  /** Off the road for good; from a hold, what was held stays what it was. */
  private static Ended ended(Innovation state, Phase how, InnovationEvent event) {
    OnRoad was =
        switch (expect(state, Known.class, event)) {
          case OnRoad road -> road;
          case OnHold hold -> hold.was();
          case Ended _ -> throw corrupt(state, event);
        };
    return new Ended(was, how, event.occurredOn());
  }

  private static OnRoad since(OnRoad state, LocalDate since) {
    return switch (state) {
      case Draft s -> new Draft(s.dossier(), since);
      case Submitted s -> new Submitted(s.dossier(), since);
      case Returned s -> new Returned(s.dossier(), since);
      case Development s -> new Development(s.dossier(), since);
      case Testing s -> new Testing(s.dossier(), since, s.pilots());
      case Deployment s -> new Deployment(s.dossier(), since, s.pilots(), s.adoptions());
      case AtScale s -> new AtScale(s.dossier(), since, s.pilots(), s.adoptions());
    };
  }

  private static Innovation withPilot(Innovation state, Pilot pilot, InnovationEvent event) {
    OnRoad road = expect(state, OnRoad.class, event);
    Map<PilotId, Pilot> pilots = with(road.pilots(), pilot.id(), pilot);
    return switch (road) {
      case Testing s -> new Testing(s.dossier(), s.since(), pilots);
      case Deployment s -> new Deployment(s.dossier(), s.since(), pilots, s.adoptions());
      case AtScale s -> new AtScale(s.dossier(), s.since(), pilots, s.adoptions());
      case Draft _, Submitted _, Returned _, Development _ -> throw corrupt(state, event);
    };
  }

  private static Innovation withAdoption(
      Innovation state, Adoption adoption, InnovationEvent event) {
    OnRoad road = expect(state, OnRoad.class, event);
    Map<AdoptionId, Adoption> adoptions = with(road.adoptions(), adoption.id(), adoption);
    return switch (road) {
      case Deployment s -> new Deployment(s.dossier(), s.since(), s.pilots(), adoptions);
      case AtScale s -> new AtScale(s.dossier(), s.since(), s.pilots(), adoptions);
      case Draft _, Submitted _, Returned _, Development _, Testing _ ->
          throw corrupt(state, event);
    };
  }

  private static <P extends Pilot> P pilot(
      Innovation state, PilotId id, Class<P> where, InnovationEvent event) {
    Pilot pilot = expect(state, OnRoad.class, event).pilots().get(id);
    if (!where.isInstance(pilot)) {
      throw corrupt(state, event);
    }
    return where.cast(pilot);
  }

  private static <A extends Adoption> A adoption(
      Innovation state, AdoptionId id, Class<A> where, InnovationEvent event) {
    Adoption adoption = expect(state, OnRoad.class, event).adoptions().get(id);
    if (!where.isInstance(adoption)) {
      throw corrupt(state, event);
    }
    return where.cast(adoption);
  }

  private static <T extends Innovation> T expect(
      Innovation state, Class<T> where, InnovationEvent event) {
    if (!where.isInstance(state)) {
      throw corrupt(state, event);
    }
    return where.cast(state);
  }

  private static <K> void expectNew(
      Map<K, ?> known, K id, Innovation state, InnovationEvent event) {
    if (known.containsKey(id)) {
      throw corrupt(state, event);
    }
  }

  private static IllegalStateException corrupt(Innovation state, InnovationEvent event) {
    return new IllegalStateException(
        "In innovation %s, %s cannot follow %s"
            .formatted(
                event.stream(),
                event.getClass().getSimpleName(),
                state.getClass().getSimpleName()));
  }
}

package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The states of an innovation. What a stage cannot have, its record has no field for. */
sealed interface Innovation {
  /** Before the first event. */
  record None() implements Innovation {}

  /** Any state after the first event. */
  sealed interface Known extends Innovation {
    Dossier dossier();

    /** The day of the last event that moved the whole or revised its proposal. */
    LocalDate since();

    Phase phase();

    Map<PilotId, Pilot> pilots();

    Map<AdoptionId, Adoption> adoptions();

    /** The day of the latest that happened anywhere in it: what ends or halts the whole follows. */
    default LocalDate latest() {
      return Stream.of(
              Stream.of(since()),
              pilots().values().stream().map(Pilot::lastOn),
              adoptions().values().stream().map(Adoption::lastOn))
          .flatMap(days -> days)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What every innovation has from its first day. */
  record Dossier(OrganisationId owner, Proposal proposal) {}

  /** Somewhere between draft and scale. */
  sealed interface OnRoad extends Known {
    @Override
    default Map<PilotId, Pilot> pilots() {
      return Map.of();
    }

    @Override
    default Map<AdoptionId, Adoption> adoptions() {
      return Map.of();
    }
  }

  /** Being written. */
  record Draft(Dossier dossier, LocalDate since) implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.DRAFT;
    }
  }

  /** Waiting for screening. */
  record Submitted(Dossier dossier, LocalDate since) implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.SUBMITTED;
    }
  }

  /** Sent back for changes. */
  record Returned(Dossier dossier, LocalDate since) implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.RETURNED;
    }
  }

  /** Accepted; what a trust will ask for is being built. */
  record Development(Dossier dossier, LocalDate since) implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.DEVELOPMENT;
    }
  }

  /** In one or more pilots. */
  record Testing(Dossier dossier, LocalDate since, Map<PilotId, Pilot> pilots) implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.TESTING;
    }
  }

  /** Being adopted, organisation by organisation. */
  record Deployment(
      Dossier dossier,
      LocalDate since,
      Map<PilotId, Pilot> pilots,
      Map<AdoptionId, Adoption> adoptions)
      implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.DEPLOYMENT;
    }
  }

  /** In routine use across the region. */
  record AtScale(
      Dossier dossier,
      LocalDate since,
      Map<PilotId, Pilot> pilots,
      Map<AdoptionId, Adoption> adoptions)
      implements OnRoad {
    @Override
    public Phase phase() {
      return Phase.AT_SCALE;
    }
  }

  /** Off the road, for a while or for good; what it was stays known. */
  sealed interface OffRoad extends Known {
    OnRoad was();

    @Override
    default Dossier dossier() {
      return was().dossier();
    }

    @Override
    default Map<PilotId, Pilot> pilots() {
      return was().pilots();
    }

    @Override
    default Map<AdoptionId, Adoption> adoptions() {
      return was().adoptions();
    }
  }

  /** Resting until it is resumed. */
  record OnHold(OnRoad was, LocalDate since) implements OffRoad {
    @Override
    public Phase phase() {
      return Phase.ON_HOLD;
    }
  }

  /** Withdrawn, declined or stopped. */
  record Ended(OnRoad was, Phase phase, LocalDate since) implements OffRoad {}

  /** A copy of the map with one entry put in. */
  static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    Map<K, V> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}

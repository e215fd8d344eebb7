package uk.healthtech.pipeline.command.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Register;
import uk.healthtech.pipeline.command.stream.StreamAdapter.Facts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;

/**
 * Gathers what a decision may know. A fact about one that is named, and the policy, is read from
 * its own stream, so it never lags; only what is asked of all organisations comes from a table.
 */
public final class StoreFacts implements Facts {
  private final EventStore store;
  private final KnownOrganisations organisations;
  private final Clock clock;

  public StoreFacts(EventStore store, KnownOrganisations organisations, Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Context gather(Command command, Envelope envelope) {
    Actor actor = envelope.actor();
    Mentions mentions = Mentions.of(command, actor);
    return new Context(
        actor,
        LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND),
        organisations.succeededBy(actor.organisation()),
        register(mentions),
        command instanceof GateCommand ? organisations.regionTrusts() : Set.of(),
        leaders(mentions.members()),
        policy());
  }

  private Register register(Mentions mentions) {
    return new Register(
        organisations(mentions.organisations()),
        all(mentions.insights(), InsightEvent.class, HeldInsight::after),
        all(mentions.themes(), ThemeEvent.class, HeldTheme::after),
        all(mentions.places(), PlaceEvent.class, HeldPlace::after),
        all(mentions.neighbourhoods(), NeighbourhoodEvent.class, HeldNeighbourhood::after),
        mentions.innovations().stream().filter(this::isInnovation).collect(Collectors.toSet()));
  }

  /** With their successors, and theirs. */
  private Map<OrganisationId, HeldOrganisation> organisations(Collection<OrganisationId> named) {
    Map<OrganisationId, HeldOrganisation> found = new HashMap<>();
    Deque<OrganisationId> left = new ArrayDeque<>(named);
    while (!left.isEmpty()) {
      OrganisationId id = left.remove();
      HeldOrganisation held =
          folded(id.toString(), OrganisationEvent.class, HeldOrganisation::after);
      if (held != null
          && found.put(id, held) == null
          && held.closing() != null
          && held.closing().successor() != null) {
        left.add(held.closing().successor());
      }
    }
    return found;
  }

  private <I, E extends Event, S> Map<I, S> all(
      Collection<I> ids, Class<E> events, Fold<E, S> after) {
    Map<I, S> found = new HashMap<>();
    for (I id : ids) {
      S held = folded(id.toString(), events, after);
      if (held != null) {
        found.put(id, held);
      }
    }
    return found;
  }

  /** How a state follows an event; absent before the first. */
  private interface Fold<E, S> {
    S after(@Nullable S before, E event);
  }

  /** Absent where there is no such stream, or one of another kind under an id taken from there. */
  private <E extends Event, S> @Nullable S folded(String stream, Class<E> kind, Fold<E, S> after) {
    List<E> events = events(stream).filter(kind::isInstance).map(kind::cast).toList();
    S state = null;
    for (E event : events) {
      state = after.after(state, event);
    }
    return state;
  }

  private boolean isInnovation(InnovationId id) {
    return events(id.toString()).findFirst().filter(InnovationEvent.class::isInstance).isPresent();
  }

  private Set<AccountId> leaders(Collection<AccountId> accounts) {
    return accounts.stream().filter(this::isLeader).collect(Collectors.toSet());
  }

  private boolean isLeader(AccountId account) {
    Set<GrantId> grants = new HashSet<>();
    List<Object> events = events(account.toString()).toList();
    for (Object event : events) {
      if (event instanceof AccountEvent own) {
        switch (own) {
          case RoleGranted e when e.role() == Role.LEADERSHIP -> grants.add(e.grant());
          case RoleRevoked e -> grants.remove(e.grant());
          case AccountDeactivated _ -> grants.clear();
          case RoleGranted _, AccountEvent.AccountOpened _ -> {}
        }
      }
    }
    return !grants.isEmpty();
  }

  /** The one in force. Its stream is a handful of events, so every decision is told the truth. */
  private Policy policy() {
    Policy policy = Policy.INITIAL;
    List<Object> events = events(PolicyEvent.STREAM).toList();
    for (Object event : events) {
      policy = policy.after((PolicyEvent) event);
    }
    return policy;
  }

  /** From the first event on, since a snapshot in their place would tell nothing here. */
  private Stream<Object> events(String stream) {
    return store.readEvents(stream, 0).asStream().map(message -> (Object) message.getPayload());
  }
}

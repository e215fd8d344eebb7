package uk.healthtech.pipeline.command.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.StreamAdapter.Facts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;

/**
 * Gathers what a decision may know. A fact about one named organisation or account, and the policy,
 * is read from its own stream, so it never lags; only "all of the region's trusts" comes from a
 * table.
 */
public final class StoreFacts implements Facts {
  private final EventStore store;
  private final RegionTrusts trusts;
  private final Clock clock;

  public StoreFacts(EventStore store, RegionTrusts trusts, Clock clock) {
    this.store = store;
    this.trusts = trusts;
    this.clock = clock;
  }

  @Override
  public Context gather(Command command, Envelope envelope) {
    OrganisationId organisation = organisation(command, envelope.actor());
    Meeting meeting = meeting(command);
    return new Context(
        envelope.actor(),
        LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND),
        organisation == null ? null : registered(organisation),
        command instanceof GateCommand ? trusts.all() : Set.of(),
        meeting == null ? Set.of() : leaders(meeting.agreed()),
        policy());
  }

  /** The organisation that the command speaks of. */
  private static @Nullable OrganisationId organisation(Command command, Actor actor) {
    return switch (command) {
      case PilotCommand.RequestPilot c -> OrganisationIds.ofOds(c.at());
      case AdoptionCommand.PlanAdoption _ -> actor.organisation();
      case TeamCommand.OfferTransfer c -> c.to();
      case TeamCommand.InviteCollaborator c -> c.collaborator();
      case AccountCommand.GrantRole c -> c.organisation();
      case ProposalCommand _,
          StandardCommand _,
          GateCommand _,
          ConditionCommand _,
          PilotCommand _,
          AdoptionCommand _,
          CourseCommand _,
          PublicationCommand _,
          TeamCommand _,
          OrganisationCommand _,
          AccountCommand _,
          PolicyCommand _ ->
          null;
    };
  }

  /** The meeting that the command names. */
  private static @Nullable Meeting meeting(Command command) {
    return switch (command) {
      case GateCommand.PassEvaluationGate c -> c.meeting();
      case GateCommand.ConfirmAtScale c -> c.meeting();
      case GateCommand.DeferGate c -> c.meeting();
      case GateCommand.SendBack c -> c.meeting();
      case PolicyCommand.AgreeCriteria c -> c.meeting();
      case PolicyCommand.AgreeApprovers c -> c.meeting();
      case PolicyCommand.AgreeDeadlines c -> c.meeting();
      case GateCommand.ReturnProposal _,
          GateCommand.DeclineProposal _,
          GateCommand.AcceptProposal _,
          GateCommand.PassReadinessGate _,
          PolicyCommand.PublishBankHolidays _,
          ProposalCommand _,
          StandardCommand _,
          ConditionCommand _,
          PilotCommand _,
          AdoptionCommand _,
          CourseCommand _,
          PublicationCommand _,
          TeamCommand _,
          OrganisationCommand _,
          AccountCommand _ ->
          null;
    };
  }

  private @Nullable Organisation registered(OrganisationId id) {
    return events(id.toString())
        .filter(OrganisationRegistered.class::isInstance)
        .map(event -> ((OrganisationRegistered) event).details())
        .findFirst()
        .orElse(null);
  }

  private Set<AccountId> leaders(List<AccountId> accounts) {
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

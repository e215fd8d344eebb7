package uk.healthtech.pipeline.command.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/**
 * Gathers what a decision may know. A fact about one named organisation or account is read from its
 * own stream, so it never lags; only "all of the region's trusts" comes from a table.
 */
public final class StoreFacts implements Facts {
  /** Days are days in England. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

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
    return switch (command) {
      case RequestPilot c -> context(envelope, organisation(OrganisationIds.ofOds(c.at())));
      case PlanAdoption _ -> context(envelope, organisation(envelope.actor().organisation()));
      case GrantRole c -> context(envelope, organisation(c.organisation()));
      case PassEvaluationGate c -> context(envelope, null, Set.of(), leaders(c.meeting().agreed()));
      case ConfirmAtScale c -> context(envelope, null, trusts.all(), leaders(c.meeting().agreed()));
      case AcceptProposal _,
          ApprovePilot _,
          CompletePilot _,
          DeclinePilot _,
          DeclineProposal _,
          GoLive _,
          PassReadinessGate _,
          PutOnHold _,
          RecordReading _,
          ReportReach _,
          ResumeInnovation _,
          ReturnProposal _,
          ReviseProposal _,
          StartPilot _,
          StartProposal _,
          StopInnovation _,
          SubmitProposal _,
          WithdrawInnovation _,
          DeactivateAccount _,
          OpenAccount _,
          RevokeRole _,
          RegisterOrganisation _ ->
          context(envelope, null);
    };
  }

  private Context context(Envelope envelope, @Nullable Organisation organisation) {
    return context(envelope, organisation, Set.of(), Set.of());
  }

  private Context context(
      Envelope envelope,
      @Nullable Organisation organisation,
      Set<OrganisationId> regionTrusts,
      Set<AccountId> leaders) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
    return new Context(envelope.actor(), today, organisation, regionTrusts, leaders);
  }

  private @Nullable Organisation organisation(OrganisationId id) {
    return events(id.toString())
        .filter(OrganisationRegistered.class::isInstance)
        .map(event -> ((OrganisationRegistered) event).details())
        .findFirst()
        .orElse(null);
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

  /** From the first event on, since a snapshot in their place would tell nothing here. */
  private Stream<Object> events(String stream) {
    return store.readEvents(stream, 0).asStream().map(message -> (Object) message.getPayload());
  }
}

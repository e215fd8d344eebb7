package uk.healthtech.pipeline.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;

/**
 * The names and revisions under which events are stored. Chosen here and not taken from the class,
 * so that a class can be renamed while what was stored stays what it was. A name is never used for
 * anything else, and a changed shape gets the next revision and an {@link Upcasts upcast}.
 */
public final class StoredTypes {
  /** How one kind of event is stored. */
  public record StoredType(String name, String revision) {}

  private static final Map<Class<? extends Event>, StoredType> BY_CLASS = new LinkedHashMap<>();

  static {
    store(InnovationEvent.ProposalStarted.class, "innovation.proposal-started");
    store(InnovationEvent.ProposalRevised.class, "innovation.proposal-revised");
    store(InnovationEvent.ProposalSubmitted.class, "innovation.proposal-submitted");
    store(InnovationEvent.ProposalReturned.class, "innovation.proposal-returned");
    store(InnovationEvent.ProposalAccepted.class, "innovation.proposal-accepted");
    store(InnovationEvent.ProposalDeclined.class, "innovation.proposal-declined");
    store(InnovationEvent.ReadinessGatePassed.class, "innovation.readiness-gate-passed");
    store(InnovationEvent.PilotRequested.class, "innovation.pilot-requested");
    store(InnovationEvent.PilotApproved.class, "innovation.pilot-approved");
    store(InnovationEvent.PilotDeclined.class, "innovation.pilot-declined");
    store(InnovationEvent.PilotStarted.class, "innovation.pilot-started");
    store(InnovationEvent.ReadingRecorded.class, "innovation.reading-recorded");
    store(InnovationEvent.PilotCompleted.class, "innovation.pilot-completed");
    store(InnovationEvent.EvaluationGatePassed.class, "innovation.evaluation-gate-passed");
    store(InnovationEvent.AdoptionPlanned.class, "innovation.adoption-planned");
    store(InnovationEvent.AdoptionWentLive.class, "innovation.adoption-went-live");
    store(InnovationEvent.ReachReported.class, "innovation.reach-reported");
    store(InnovationEvent.AtScaleConfirmed.class, "innovation.at-scale-confirmed");
    store(InnovationEvent.InnovationWithdrawn.class, "innovation.withdrawn");
    store(InnovationEvent.InnovationPutOnHold.class, "innovation.put-on-hold");
    store(InnovationEvent.InnovationResumed.class, "innovation.resumed");
    store(InnovationEvent.InnovationStopped.class, "innovation.stopped");
    store(OrganisationEvent.OrganisationRegistered.class, "organisation.registered");
    store(AccountEvent.AccountOpened.class, "account.opened");
    store(AccountEvent.RoleGranted.class, "account.role-granted");
    store(AccountEvent.RoleRevoked.class, "account.role-revoked");
    store(AccountEvent.AccountDeactivated.class, "account.deactivated");
  }

  private static final Map<String, Class<? extends Event>> BY_NAME =
      BY_CLASS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(e -> e.getValue().name(), Map.Entry::getKey));

  private StoredTypes() {}

  /** How this class is stored; nothing for a class that is no event. */
  public static Optional<StoredType> of(@Nullable Class<?> type) {
    return Optional.ofNullable(BY_CLASS.get(type));
  }

  /** The class that reads the latest revision of this name. */
  public static Optional<Class<? extends Event>> classOf(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static void store(Class<? extends Event> type, String name) {
    BY_CLASS.put(type, new StoredType(name, "1"));
  }
}

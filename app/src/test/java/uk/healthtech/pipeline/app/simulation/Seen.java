package uk.healthtech.pipeline.app.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What an onlooker makes of an innovation's events. Who may do what is told apart from the
 * product's own fold, which only serves to draw sensible wishes.
 */
final class Seen {
  private Innovation fold = new Innovation.None();
  private int events;
  private @Nullable OrganisationId owner;
  private @Nullable OrganisationId offeredTo;
  private final Set<OrganisationId> collaborators = new HashSet<>();
  private final Map<PilotId, OrganisationId> pilots = new HashMap<>();
  private final Map<AdoptionId, OrganisationId> adoptions = new HashMap<>();
  private final Map<ConditionId, OrganisationId> conditionsOfTrusts = new HashMap<>();

  /** Fails where the event cannot follow: out of stage. */
  void follow(InnovationEvent event) {
    fold = Innovation.after(fold, event);
    events++;
    switch (event) {
      case ProposalEvent.ProposalStarted e -> owner = e.owner();
      case TeamEvent.TransferOffered e -> offeredTo = e.to();
      case TeamEvent.TransferAccepted e -> {
        owner = e.to();
        collaborators.remove(e.to());
        offeredTo = null;
      }
      case TeamEvent.TransferDeclined _, TeamEvent.TransferCancelled _ -> offeredTo = null;
      case TeamEvent.CollaboratorInvited e -> collaborators.add(e.collaborator());
      case TeamEvent.CollaboratorRemoved e -> collaborators.remove(e.collaborator());
      case PilotEvent.PilotRequested e -> pilots.put(e.pilot(), e.organisation());
      case PilotEvent.PilotApproved e ->
          e.agreement()
              .conditions()
              .forEach(one -> conditionsOfTrusts.put(one.id(), pilotAt(e.pilot())));
      case AdoptionEvent.AdoptionPlanned e -> adoptions.put(e.adoption(), e.organisation());
      case ReportEvent.InnovationReported e -> owner = e.owner();
      case ReportEvent.PilotReported e -> pilots.put(e.pilot(), e.report().organisation());
      case ReportEvent.AdoptionReported e -> adoptions.put(e.adoption(), e.report().organisation());
      case ProposalEvent _,
          StandardEvent _,
          GateEvent _,
          ConditionEvent _,
          PilotEvent _,
          AdoptionEvent _,
          CourseEvent _,
          PublicationEvent _,
          ReportEvent _ -> {}
    }
  }

  /** How many events it has followed. */
  int events() {
    return events;
  }

  /** The innovation as the product folds it; absent before the first event. */
  @Nullable Known known() {
    return fold instanceof Known known ? known : null;
  }

  /** The organisations that alone may do this next; none where the role is enough. */
  Set<OrganisationId> onlyFor(InnovationEvent event) {
    return switch (event) {
      case ProposalEvent.ProposalStarted e -> Set.of(e.owner());
      case ProposalEvent.ProposalSubmitted _,
          PilotEvent.PilotRequested _,
          CourseEvent.InnovationWithdrawn _,
          PublicationEvent.PublicationAgreed _,
          PublicationEvent.AgreementWithdrawn _,
          TeamEvent.TransferOffered _,
          TeamEvent.TransferCancelled _,
          TeamEvent.CollaboratorInvited _ ->
          Set.of(theOwner());
      case ProposalEvent.ProposalRevised _, StandardEvent _, PilotEvent.QuestionAnswered _ ->
          Stream.concat(Stream.of(theOwner()), collaborators.stream()).collect(Collectors.toSet());
      case TeamEvent.CollaboratorRemoved e ->
          Stream.of(theOwner(), e.collaborator()).collect(Collectors.toSet());
      case TeamEvent.TransferAccepted _, TeamEvent.TransferDeclined _ ->
          Set.of(Objects.requireNonNull(offeredTo));
      case PilotEvent.PilotApprovalExpired _ -> Set.of();
      case PilotEvent e -> Set.of(pilotAt(e.pilot()));
      case AdoptionEvent.AdoptionPlanned e -> Set.of(e.organisation());
      case AdoptionEvent e -> Set.of(Objects.requireNonNull(adoptions.get(e.adoption())));
      case ConditionEvent e -> {
        OrganisationId trust = conditionsOfTrusts.get(e.condition());
        yield trust == null ? Set.of() : Set.of(trust);
      }
      case GateEvent _,
          CourseEvent.InnovationPutOnHold _,
          CourseEvent.InnovationResumed _,
          CourseEvent.InnovationStopped _,
          CourseEvent.InnovationRetired _,
          CourseEvent.InnovationReopened _,
          PublicationEvent.Published _,
          PublicationEvent.PublicationWithdrawn _,
          ReportEvent _ ->
          Set.of();
    };
  }

  private OrganisationId theOwner() {
    return Objects.requireNonNull(owner);
  }

  private OrganisationId pilotAt(PilotId id) {
    return Objects.requireNonNull(pilots.get(id));
  }
}

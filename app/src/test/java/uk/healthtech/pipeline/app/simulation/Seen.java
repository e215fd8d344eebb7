package uk.healthtech.pipeline.app.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What an onlooker makes of an innovation's events, told apart from the product's own folds. */
final class Seen {
  /** A pilot and where it is. */
  record PilotAt(PilotId id, OrganisationId organisation) {}

  /** An adoption and where it is. */
  record AdoptionAt(AdoptionId id, OrganisationId organisation) {}

  private @Nullable Position position;
  private @Nullable OrganisationId owner;
  private final List<PilotAt> pilots = new ArrayList<>();
  private final List<AdoptionAt> adoptions = new ArrayList<>();

  /** Fails where the event cannot follow: out of stage. */
  void follow(InnovationEvent event) {
    position = StageGraph.after(position, event);
    if (event instanceof ProposalStarted e) {
      owner = e.owner();
    } else if (event instanceof PilotRequested e) {
      pilots.add(new PilotAt(e.pilot(), e.organisation()));
    } else if (event instanceof AdoptionPlanned e) {
      adoptions.add(new AdoptionAt(e.adoption(), e.organisation()));
    }
  }

  @Nullable Position position() {
    return position;
  }

  @Nullable OrganisationId owner() {
    return owner;
  }

  List<PilotAt> pilots() {
    return pilots;
  }

  List<AdoptionAt> adoptions() {
    return adoptions;
  }

  /** The organisation that alone may do such a thing; absent where the role is enough. */
  @Nullable OrganisationId onlyFor(InnovationEvent event) {
    return switch (event) {
      case InnovationEvent.ProposalStarted _,
          InnovationEvent.ProposalRevised _,
          InnovationEvent.ProposalSubmitted _,
          InnovationEvent.PilotRequested _,
          InnovationEvent.InnovationWithdrawn _ ->
          owner;
      case InnovationEvent.PilotApproved e -> pilotAt(e.pilot());
      case InnovationEvent.PilotDeclined e -> pilotAt(e.pilot());
      case InnovationEvent.PilotStarted e -> pilotAt(e.pilot());
      case InnovationEvent.ReadingRecorded e -> pilotAt(e.pilot());
      case InnovationEvent.PilotCompleted e -> pilotAt(e.pilot());
      case InnovationEvent.AdoptionPlanned e -> e.organisation();
      case InnovationEvent.AdoptionWentLive e -> adoptionAt(e.adoption());
      case InnovationEvent.ReachReported e -> adoptionAt(e.adoption());
      case InnovationEvent.ProposalReturned _,
          InnovationEvent.ProposalAccepted _,
          InnovationEvent.ProposalDeclined _,
          InnovationEvent.ReadinessGatePassed _,
          InnovationEvent.EvaluationGatePassed _,
          InnovationEvent.AtScaleConfirmed _,
          InnovationEvent.InnovationPutOnHold _,
          InnovationEvent.InnovationResumed _,
          InnovationEvent.InnovationStopped _ ->
          null;
    };
  }

  private OrganisationId pilotAt(PilotId id) {
    return pilots.stream()
        .filter(pilot -> pilot.id().equals(id))
        .findFirst()
        .orElseThrow()
        .organisation();
  }

  private OrganisationId adoptionAt(AdoptionId id) {
    return adoptions.stream()
        .filter(adoption -> adoption.id().equals(id))
        .findFirst()
        .orElseThrow()
        .organisation();
  }
}

package uk.healthtech.pipeline.query.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.StageEntry;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How what would be public follows an innovation's events. */
final class PublicFold {
  private PublicFold() {}

  /** Whether the public's view of an innovation can follow from an event. */
  static boolean concerns(InnovationEvent event) {
    return switch (event) {
      case ProposalEvent _,
          GateEvent _,
          AdoptionEvent _,
          CourseEvent _,
          PublicationEvent _,
          TeamEvent _ ->
          true;
      case ReportEvent e -> !(e instanceof PilotReported);
      case StandardEvent _, ConditionEvent _, PilotEvent _ -> false;
    };
  }

  static PublicEntry fold(@Nullable PublicEntry entry, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    Position position = StageGraph.after(entry == null ? null : entry.position(), event);
    if (event instanceof ProposalStarted e) {
      return new PublicEntry(
          e.innovation(),
          publicPart(e.proposal()),
          e.owner(),
          position,
          List.of(),
          Map.of(),
          Map.of(),
          false);
    }
    if (event instanceof InnovationReported e) {
      return new PublicEntry(
          e.innovation(),
          publicPart(e.proposal()),
          e.owner(),
          position,
          reported(e.course()),
          Map.of(),
          Map.of(),
          false);
    }
    if (entry == null) {
      throw new IllegalStateException("An innovation begins with its proposal or a report");
    }
    PublicEntry moved = entry.moved(position, stages(entry, position, event));
    return switch (event) {
      case ProposalEvent e -> proposal(moved, e);
      case AdoptionEvent e -> adoption(moved, e);
      case PublicationEvent e -> publication(moved, e);
      case TeamEvent e ->
          e instanceof TransferAccepted(_, var to, _) ? moved.ledBy(to).shown(false) : moved;
      case ReportEvent e -> reported(moved, position, e);
      case GateEvent _, CourseEvent _, StandardEvent _, ConditionEvent _, PilotEvent _ -> moved;
    };
  }

  /** The proposal with nothing in it but what may be shown. */
  private static Proposal publicPart(Proposal proposal) {
    return new Proposal(
        proposal.name(),
        proposal.summary(),
        proposal.category(),
        null,
        null,
        Set.of(),
        null,
        proposal.themes(),
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        null);
  }

  /** The first stage counts from when the proposal was handed in: drafting is nobody's business. */
  private static List<StageEntry> stages(
      PublicEntry entry, Position position, InnovationEvent event) {
    boolean stays =
        entry.stages().isEmpty()
            ? position.road() == Phase.DRAFT
            : position.stage() == entry.position().stage();
    if (stays) {
      return entry.stages();
    }
    List<StageEntry> stages = new ArrayList<>(entry.stages());
    stages.add(new StageEntry(position.stage(), event.occurredOn()));
    return List.copyOf(stages);
  }

  /** When it came to each stage, as far as the report says; what it leaves out is left out. */
  private static List<StageEntry> reported(ReportedCourse<HeldText> course) {
    Map<Stage, StageEntry> stages = new LinkedHashMap<>();
    for (Milestone<HeldText> one : course.milestones()) {
      one.phase()
          .stage()
          .ifPresent(stage -> stages.putIfAbsent(stage, new StageEntry(stage, one.on())));
    }
    return List.copyOf(stages.values());
  }

  /** A course is put right only while nothing has moved it here. */
  private static PublicEntry reported(PublicEntry entry, Position position, ReportEvent event) {
    return switch (event) {
      case InnovationReported _ -> throw new IllegalStateException("An innovation begins once");
      case ReportedProposalCorrected e -> revised(entry, e.changes());
      case ReportedCourseCorrected e -> entry.moved(position, reported(e.course()));
      case AdoptionReported e -> adoption(entry, e);
      case PilotReported _ -> entry;
    };
  }

  private static PublicEntry adoption(PublicEntry entry, AdoptionReported event) {
    Map<AdoptionId, OrganisationId> planned = new LinkedHashMap<>(entry.planned());
    Map<AdoptionId, OrganisationId> live = new LinkedHashMap<>(entry.live());
    switch (event.report().status()) {
      case PLANNED -> {
        live.remove(event.adoption());
        planned.put(event.adoption(), event.report().organisation());
      }
      case LIVE -> {
        planned.remove(event.adoption());
        live.put(event.adoption(), event.report().organisation());
      }
      case WITHDRAWN -> {
        planned.remove(event.adoption());
        live.remove(event.adoption());
      }
    }
    return entry.adopted(planned, live);
  }

  private static PublicEntry revised(PublicEntry entry, ProposalChanges changes) {
    return entry.with(publicPart(entry.proposal().with(changes)));
  }

  private static PublicEntry proposal(PublicEntry entry, ProposalEvent event) {
    return switch (event) {
      case ProposalRevised e -> revised(entry, e.changes());
      case ProposalStarted _, ProposalSubmitted _ -> entry;
    };
  }

  private static PublicEntry adoption(PublicEntry entry, AdoptionEvent event) {
    Map<AdoptionId, OrganisationId> planned = new LinkedHashMap<>(entry.planned());
    Map<AdoptionId, OrganisationId> live = new LinkedHashMap<>(entry.live());
    switch (event) {
      case AdoptionPlanned e -> planned.put(e.adoption(), e.organisation());
      case AdoptionWentLive e -> {
        OrganisationId organisation = planned.remove(e.adoption());
        if (organisation == null) {
          throw new IllegalStateException("An adoption goes live after it was planned");
        }
        live.put(e.adoption(), organisation);
      }
      case AdoptionWithdrawn e -> {
        planned.remove(e.adoption());
        live.remove(e.adoption());
      }
      case ReachReported _, BenefitRecorded _, BenefitRetracted _ -> {
        // Not public.
      }
    }
    return entry.adopted(planned, live);
  }

  /** Without the innovator's agreement nothing is shown, whether or not it was taken down. */
  private static PublicEntry publication(PublicEntry entry, PublicationEvent event) {
    return switch (event) {
      case Published _ -> entry.shown(true);
      case PublicationWithdrawn _, AgreementWithdrawn _ -> entry.shown(false);
      case PublicationAgreed _ -> entry;
    };
  }
}

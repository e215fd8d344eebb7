package uk.healthtech.pipeline.query.published;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.PublicRow;
import uk.healthtech.pipeline.kernel.query.Answers.StageEntry;

/**
 * What would be public of an innovation, with what decides whether it is. Of what the innovator
 * wrote it keeps only the fields that may be shown.
 *
 * @param planned adoptions that may yet go live
 * @param live adoptions in use, in the order in which they went live
 */
record PublicEntry(
    InnovationId innovation,
    Proposal proposal,
    OrganisationId lead,
    Position position,
    List<StageEntry> stages,
    Map<AdoptionId, OrganisationId> planned,
    Map<AdoptionId, OrganisationId> live,
    boolean published) {
  PublicEntry {
    stages = List.copyOf(stages);
    planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
    live = Collections.unmodifiableMap(new LinkedHashMap<>(live));
  }

  /** Whether everybody may see it: while it has ended there is nothing to show. */
  boolean isPublic() {
    return published && !position.phase().isEnded();
  }

  /** What is public of it, once it is. */
  PublicRow row() {
    return new PublicRow(
        innovation,
        proposal.name(),
        proposal.summary(),
        proposal.category(),
        proposal.themes(),
        position.stage(),
        stages,
        lead,
        live.values().stream().distinct().toList());
  }

  PublicEntry with(Proposal now) {
    return new PublicEntry(innovation, now, lead, position, stages, planned, live, published);
  }

  PublicEntry ledBy(OrganisationId now) {
    return new PublicEntry(innovation, proposal, now, position, stages, planned, live, published);
  }

  PublicEntry moved(Position now, List<StageEntry> cameTo) {
    return new PublicEntry(innovation, proposal, lead, now, cameTo, planned, live, published);
  }

  PublicEntry adopted(
      Map<AdoptionId, OrganisationId> plannedNow, Map<AdoptionId, OrganisationId> liveNow) {
    return new PublicEntry(
        innovation, proposal, lead, position, stages, plannedNow, liveNow, published);
  }

  PublicEntry shown(boolean now) {
    return new PublicEntry(innovation, proposal, lead, position, stages, planned, live, now);
  }
}

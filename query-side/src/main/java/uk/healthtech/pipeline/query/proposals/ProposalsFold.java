package uk.healthtech.pipeline.query.proposals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.FieldChange;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersions;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How the versions of a proposal follow its events. */
final class ProposalsFold {
  private ProposalsFold() {}

  static ProposalVersions fold(@Nullable ProposalVersions row, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    if (event instanceof ProposalStarted e) {
      return begun(e.innovation(), e.proposal(), recorded, null);
    }
    if (event instanceof InnovationReported e) {
      // What was reported had been handed in, whenever that was.
      return begun(e.innovation(), e.proposal(), recorded, recorded.sequence());
    }
    if (row != null && event instanceof ProposalRevised e) {
      return revised(row, e.changes(), recorded);
    }
    if (row != null && event instanceof ReportedProposalCorrected e) {
      return revised(row, e.changes(), recorded);
    }
    if (row != null && event instanceof ProposalSubmitted) {
      return submitted(row);
    }
    throw new IllegalStateException(
        "A proposal is started or reported, and then revised and submitted");
  }

  private static ProposalVersions begun(
      InnovationId innovation,
      Proposal proposal,
      Recorded<InnovationEvent> recorded,
      @Nullable Long submitted) {
    return new ProposalVersions(
        innovation, List.of(version(recorded, proposal.filled(), proposal)), submitted);
  }

  private static ProposalVersions revised(
      ProposalVersions row, ProposalChanges changes, Recorded<InnovationEvent> recorded) {
    Proposal before = row.versions().getLast().proposal();
    Proposal after = before.with(changes);
    List<ProposalField> changed =
        Proposal.compare(before, after).stream().map(FieldChange::field).toList();
    List<ProposalVersion> versions = new ArrayList<>(row.versions());
    versions.add(version(recorded, changed, after));
    return new ProposalVersions(row.innovation(), List.copyOf(versions), row.submitted());
  }

  private static ProposalVersions submitted(ProposalVersions row) {
    return row.submitted() == null
        ? new ProposalVersions(row.innovation(), row.versions(), row.versions().getLast().version())
        : row;
  }

  private static ProposalVersion version(
      Recorded<InnovationEvent> recorded, List<ProposalField> changed, Proposal proposal) {
    return new ProposalVersion(
        recorded.sequence(),
        recorded.event().occurredOn(),
        recorded.envelope().actor(),
        changed,
        proposal);
  }
}

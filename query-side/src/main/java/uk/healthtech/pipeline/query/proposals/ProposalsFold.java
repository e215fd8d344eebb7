package uk.healthtech.pipeline.query.proposals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.FieldChange;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersions;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How the versions of a proposal follow its events. */
final class ProposalsFold {
  private ProposalsFold() {}

  static ProposalVersions fold(@Nullable ProposalVersions row, Recorded<InnovationEvent> recorded) {
    if (recorded.event() instanceof ProposalStarted e) {
      return new ProposalVersions(
          e.innovation(), List.of(version(recorded, e.proposal().filled(), e.proposal())), null);
    }
    if (row != null && recorded.event() instanceof ProposalRevised e) {
      return revised(row, e, recorded);
    }
    if (row != null && recorded.event() instanceof ProposalSubmitted) {
      return submitted(row);
    }
    throw new IllegalStateException("A proposal is started, and then revised and submitted");
  }

  private static ProposalVersions revised(
      ProposalVersions row, ProposalRevised event, Recorded<InnovationEvent> recorded) {
    Proposal before = row.versions().getLast().proposal();
    Proposal after = before.with(event.changes());
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

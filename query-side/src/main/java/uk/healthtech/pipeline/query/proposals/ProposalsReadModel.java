package uk.healthtech.pipeline.query.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersions;
import uk.healthtech.pipeline.query.projection.Projection;
import uk.healthtech.pipeline.query.projection.Recorded;

/** The versions of proposals as a projection. */
public final class ProposalsReadModel {
  static final String NAME = "proposals";

  private ProposalsReadModel() {}

  /** One row an innovation. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        ProposalVersions.class,
        ProposalsReadModel::key,
        ProposalsFold::fold,
        List.of());
  }

  private static @Nullable String key(Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    return event instanceof ProposalEvent
            || event instanceof InnovationReported
            || event instanceof ReportedProposalCorrected
        ? Projection.WHOLE
        : null;
  }
}

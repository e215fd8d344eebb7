package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What an import told of an innovation: reported by whoever imported it, decided by nobody here.
 * The same kind of event again puts the report right.
 */
public sealed interface ReportEvent extends InnovationEvent {
  /**
   * It entered the record by a report.
   *
   * @param reference under which its reporter knows it
   * @param workingDays for screening, if that is what it waits for
   * @param occurredOn the day of the report
   */
  record InnovationReported(
      InnovationId innovation,
      String reference,
      OrganisationId owner,
      Proposal proposal,
      ReportedCourse<HeldText> course,
      int workingDays,
      LocalDate occurredOn)
      implements ReportEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** What was reported of its proposal was put right. */
  record ReportedProposalCorrected(
      InnovationId innovation, ProposalChanges changes, LocalDate occurredOn)
      implements ReportEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** What was reported of its course was put right. */
  record ReportedCourseCorrected(
      InnovationId innovation,
      ReportedCourse<HeldText> course,
      int workingDays,
      LocalDate occurredOn)
      implements ReportEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }

  /**
   * A pilot was reported, or what was reported of it put right.
   *
   * @param terms by which it goes on where it is still to be decided
   */
  record PilotReported(
      InnovationId innovation,
      PilotId pilot,
      ReportedPilot<HeldText> report,
      ApprovalTerms terms,
      LocalDate occurredOn)
      implements ReportEvent {
    @Override
    public Part part() {
      return new Part.OfPilot(pilot);
    }
  }

  /** An adoption was reported, or what was reported of it put right. */
  record AdoptionReported(
      InnovationId innovation,
      AdoptionId adoption,
      ReportedAdoption<HeldText> report,
      LocalDate occurredOn)
      implements ReportEvent {
    @Override
    public Part part() {
      return new Part.OfAdoption(adoption);
    }
  }
}

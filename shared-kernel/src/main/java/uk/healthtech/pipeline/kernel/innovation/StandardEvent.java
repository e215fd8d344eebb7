package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;

/** What happened to standards and evidence. */
public sealed interface StandardEvent extends InnovationEvent {
  /** A standard was declared, or declared anew. */
  record StandardRecorded(
      InnovationId innovation,
      StandardId standard,
      Standard content,
      @Nullable HeldText reason,
      LocalDate occurredOn)
      implements StandardEvent {
    @Override
    public Part part() {
      return new Part.OfStandard(standard);
    }
  }

  /** A standard was taken back. */
  record StandardRetracted(
      InnovationId innovation, StandardId standard, HeldText reason, LocalDate occurredOn)
      implements StandardEvent {
    @Override
    public Part part() {
      return new Part.OfStandard(standard);
    }
  }

  /** A piece of evidence was added or put right. */
  record EvidenceRecorded(
      InnovationId innovation, EvidenceId evidence, Evidence content, LocalDate occurredOn)
      implements StandardEvent {
    @Override
    public Part part() {
      return new Part.OfEvidence(evidence);
    }
  }

  /** A piece of evidence was taken back. */
  record EvidenceRetracted(
      InnovationId innovation, EvidenceId evidence, HeldText reason, LocalDate occurredOn)
      implements StandardEvent {
    @Override
    public Part part() {
      return new Part.OfEvidence(evidence);
    }
  }
}

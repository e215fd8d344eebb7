package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;

/** Keeping the standards and evidence that a trust will ask for. */
public sealed interface StandardCommand extends InnovationCommand {
  /**
   * Declare a standard, or declare it anew under the same id; one that does not apply needs a
   * reason.
   */
  record RecordStandard(
      InnovationId innovation,
      StandardId standard,
      Standard content,
      @Nullable FreeText reason,
      @Nullable LocalDate occurredOn)
      implements StandardCommand {
    @Override
    public Part part() {
      return new Part.OfStandard(standard);
    }

    @Override
    public List<FreeText> texts() {
      return reason == null ? List.of() : List.of(reason);
    }
  }

  /** Take a standard back that should not have been declared. */
  record RetractStandard(
      InnovationId innovation, StandardId standard, FreeText reason, @Nullable LocalDate occurredOn)
      implements StandardCommand {
    @Override
    public Part part() {
      return new Part.OfStandard(standard);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Add a piece of evidence, or put it right under the same id. */
  record RecordEvidence(
      InnovationId innovation,
      EvidenceId evidence,
      Evidence content,
      @Nullable LocalDate occurredOn)
      implements StandardCommand {
    @Override
    public Part part() {
      return new Part.OfEvidence(evidence);
    }
  }

  /** Take a piece of evidence back. */
  record RetractEvidence(
      InnovationId innovation, EvidenceId evidence, FreeText reason, @Nullable LocalDate occurredOn)
      implements StandardCommand {
    @Override
    public Part part() {
      return new Part.OfEvidence(evidence);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;

/**
 * Decisions at the gates. {@code policy} is the version that the decider saw: another one in force
 * refuses.
 */
public sealed interface GateCommand extends InnovationCommand {
  @Override
  default Part part() {
    return Part.PROGRESS;
  }

  /** Send the proposal back for changes. */
  record ReturnProposal(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Turn the proposal down at screening. */
  record DeclineProposal(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Pass the screening gate. */
  record AcceptProposal(
      InnovationId innovation,
      Verdict<FreeText> verdict,
      @Nullable Long policy,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return Verdict.texts(verdict);
    }
  }

  /** Judge the innovation ready for testing. */
  record PassReadinessGate(
      InnovationId innovation,
      Verdict<FreeText> verdict,
      @Nullable Long policy,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return Verdict.texts(verdict);
    }
  }

  /** Decide that it goes to deployment. */
  record PassEvaluationGate(
      InnovationId innovation,
      Verdict<FreeText> verdict,
      Meeting meeting,
      @Nullable Long policy,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return Verdict.texts(verdict);
    }
  }

  /** Confirm that it counts as at scale. */
  record ConfirmAtScale(
      InnovationId innovation,
      Verdict<FreeText> verdict,
      Meeting meeting,
      @Nullable Long policy,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return Verdict.texts(verdict);
    }
  }

  /** Decide that the open gate is not passed yet; leadership names its meeting. */
  record DeferGate(
      InnovationId innovation,
      FreeText reason,
      @Nullable Meeting meeting,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Send it back to the stage before; leadership names its meeting. */
  record SendBack(
      InnovationId innovation,
      FreeText reason,
      @Nullable Meeting meeting,
      @Nullable LocalDate occurredOn)
      implements GateCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}

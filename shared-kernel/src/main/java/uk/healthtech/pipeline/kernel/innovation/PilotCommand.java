package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

/** Pilots at NHS organisations, from the request to the findings. */
public sealed interface PilotCommand extends InnovationCommand {
  PilotId pilot();

  @Override
  default Part part() {
    return new Part.OfPilot(pilot());
  }

  /** Ask one NHS organisation for a pilot. */
  record RequestPilot(
      InnovationId innovation,
      PilotId pilot,
      OdsCode at,
      PilotPlan<FreeText> plan,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    /** No measure may carry a number that nothing could keep. */
    public RequestPilot {
      for (Measure measure : plan.measures()) {
        Decimals.require(measure.baseline());
        Decimals.require(measure.target());
      }
    }

    @Override
    public List<FreeText> texts() {
      return List.of(plan.objectives());
    }
  }

  /** Ask the innovator for information; the clock of the decision stands until the answer. */
  record AskQuestion(
      InnovationId innovation,
      PilotId pilot,
      QuestionId question,
      FreeText text,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(text);
    }
  }

  /** Answer what the organisation asked. */
  record AnswerQuestion(
      InnovationId innovation,
      PilotId pilot,
      QuestionId question,
      FreeText answer,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(answer);
    }
  }

  /** Agree to the pilot; where two must, this is the first. */
  record ApprovePilot(
      InnovationId innovation,
      PilotId pilot,
      Agreement<FreeText> agreement,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return agreement.conditions().stream().map(Condition::text).toList();
    }
  }

  /** Agree as the second person to what the first agreed to. */
  record ConfirmApproval(InnovationId innovation, PilotId pilot, @Nullable LocalDate occurredOn)
      implements PilotCommand {}

  /** Turn the pilot down. */
  record DeclinePilot(
      InnovationId innovation, PilotId pilot, FreeText reason, @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Record that the approval lapsed; sent by the service itself once its day is past. */
  record ExpireApproval(InnovationId innovation, PilotId pilot, @Nullable LocalDate occurredOn)
      implements PilotCommand {}

  /** Begin the approved pilot. */
  record StartPilot(InnovationId innovation, PilotId pilot, @Nullable LocalDate occurredOn)
      implements PilotCommand {}

  /** Record what one of the pilot's measures read on a day. */
  record RecordReading(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      BigDecimal value,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    /** The value must be one that can be kept. */
    public RecordReading {
      Decimals.require(value);
    }
  }

  /** Put right what was recorded for a day; no value means that there should be none. */
  record CorrectReading(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      LocalDate takenOn,
      @Nullable BigDecimal value,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    /** The value must be one that can be kept. */
    public CorrectReading {
      if (value != null) {
        Decimals.require(value);
      }
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Report an incident; a serious one suspends the pilot at once. */
  record RaiseIncident(
      InnovationId innovation,
      PilotId pilot,
      IncidentId incident,
      Severity severity,
      FreeText what,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(what);
    }
  }

  /** Say how an incident was resolved. */
  record ResolveIncident(
      InnovationId innovation,
      PilotId pilot,
      IncidentId incident,
      FreeText resolution,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(resolution);
    }
  }

  /** Halt the running pilot. */
  record SuspendPilot(
      InnovationId innovation, PilotId pilot, FreeText reason, @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take the suspended pilot up again. */
  record ResumePilot(
      InnovationId innovation, PilotId pilot, FreeText reason, @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** End the pilot with its findings. */
  record CompletePilot(
      InnovationId innovation,
      PilotId pilot,
      FreeText findings,
      Recommendation recommendation,
      @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(findings);
    }
  }

  /** End the pilot early. */
  record StopPilot(
      InnovationId innovation, PilotId pilot, FreeText reason, @Nullable LocalDate occurredOn)
      implements PilotCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}

package uk.healthtech.pipeline.kernel.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;

/**
 * A wish to change the policy. It has one stream: there is one policy.
 *
 * <p>{@code seen} is the version that the caller looked at; the policy having moved on refuses.
 */
public sealed interface PolicyCommand extends Command {
  /** The version that the caller looked at, where they name one. */
  @Nullable Long seen();

  /** The day on which it was agreed or published, where the person states one. */
  @Nullable LocalDate occurredOn();

  @Override
  default String stream() {
    return PolicyEvent.STREAM;
  }

  /** Agree what a gate asks for from now on. */
  record AgreeCriteria(
      Gate gate,
      List<GateCriterion> criteria,
      FreeText reason,
      Meeting meeting,
      @Nullable Long seen,
      @Nullable LocalDate occurredOn)
      implements PolicyCommand {
    public AgreeCriteria {
      criteria = List.copyOf(criteria);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Agree how many people of a trust must approve a pilot, for requests from now on. */
  record AgreeApprovers(
      int approvers,
      FreeText reason,
      Meeting meeting,
      @Nullable Long seen,
      @Nullable LocalDate occurredOn)
      implements PolicyCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Agree how long people have, for what is handed in or asked for from now on. */
  record AgreeDeadlines(
      Policy.Deadlines deadlines,
      FreeText reason,
      Meeting meeting,
      @Nullable Long seen,
      @Nullable LocalDate occurredOn)
      implements PolicyCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Enter the list of bank holidays as it has been published anew. */
  record PublishBankHolidays(
      BankHolidays bankHolidays, @Nullable Long seen, @Nullable LocalDate occurredOn)
      implements PolicyCommand {}
}

package uk.healthtech.pipeline.kernel.policy;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;

/** A change of the policy. Each makes the next version. */
public sealed interface PolicyEvent extends Event {
  /** The one stream of the one policy. */
  String STREAM = Ids.derived("policy").toString();

  /** The day on which it was agreed or published. */
  LocalDate occurredOn();

  @Override
  default String stream() {
    return STREAM;
  }

  /** Leadership agreed what a gate asks for. */
  record CriteriaAgreed(
      Gate gate,
      List<GateCriterion> criteria,
      HeldText reason,
      Meeting meeting,
      LocalDate occurredOn)
      implements PolicyEvent {
    public CriteriaAgreed {
      criteria = List.copyOf(criteria);
    }
  }

  /** Leadership agreed how many people of a trust must approve a pilot. */
  record ApproversAgreed(int approvers, HeldText reason, Meeting meeting, LocalDate occurredOn)
      implements PolicyEvent {}

  /** Leadership agreed how long people have. */
  record DeadlinesAgreed(
      Policy.Deadlines deadlines, HeldText reason, Meeting meeting, LocalDate occurredOn)
      implements PolicyEvent {}

  /** The list of bank holidays was entered as published. */
  record BankHolidaysPublished(BankHolidays bankHolidays, LocalDate occurredOn)
      implements PolicyEvent {}
}

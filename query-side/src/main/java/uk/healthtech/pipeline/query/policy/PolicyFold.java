package uk.healthtech.pipeline.query.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyRow;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyVersion;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How the policy follows its events: each makes the next version. */
final class PolicyFold {
  private PolicyFold() {}

  static PolicyRow fold(@Nullable PolicyRow row, Recorded<PolicyEvent> recorded) {
    List<PolicyVersion> versions = new ArrayList<>(row == null ? List.of() : row.versions());
    Policy before = versions.isEmpty() ? Policy.INITIAL : versions.getLast().policy();
    PolicyEvent event = recorded.event();
    Policy now = before.after(event);
    versions.add(
        new PolicyVersion(
            now.version(),
            event.getClass().getSimpleName(),
            event.occurredOn(),
            reason(event),
            meeting(event),
            recorded.envelope().actor(),
            now));
    return new PolicyRow(List.copyOf(versions));
  }

  private static @Nullable HeldText reason(PolicyEvent event) {
    return switch (event) {
      case CriteriaAgreed e -> e.reason();
      case ApproversAgreed e -> e.reason();
      case DeadlinesAgreed e -> e.reason();
      case BankHolidaysPublished _ -> null;
    };
  }

  private static @Nullable Meeting meeting(PolicyEvent event) {
    return switch (event) {
      case CriteriaAgreed e -> e.meeting();
      case ApproversAgreed e -> e.meeting();
      case DeadlinesAgreed e -> e.meeting();
      case BankHolidaysPublished _ -> null;
    };
  }
}

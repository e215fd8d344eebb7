package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * A pilot as an import tells of it. Nobody decided it here, and most of a request is not known.
 *
 * @param <T> how texts are carried: free text on the way in, held text in the event
 * @param ods the code of its organisation on the day of the report
 * @param status where it stands; never {@link PilotStatus#PART_APPROVED}, of which one needs to
 *     know the person
 * @param objectives what it is to find out
 * @param people how many patients or staff take part
 * @param requestedOn known at least of a request
 * @param approvedOn known at least of one that is approved and not started
 * @param startedOn known at least of one that runs
 * @param suspendedOn known at least while it is suspended
 * @param endedOn known at least of one that has ended
 * @param reason of a suspension, a decline or an early stop
 * @param digest of all of it with its texts: the same digest, nothing new
 */
public record ReportedPilot<T>(
    OrganisationId organisation,
    OdsCode ods,
    PilotStatus status,
    @Nullable T objectives,
    @Nullable Integer people,
    @Nullable String population,
    @Nullable LocalDate requestedOn,
    @Nullable LocalDate approvedOn,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate endedOn,
    @Nullable T findings,
    @Nullable Recommendation recommendation,
    @Nullable T reason,
    String digest) {
  /** The statuses that a report may tell of. */
  public static final Set<PilotStatus> STATUSES =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PilotStatus.PART_APPROVED)));

  /** The same with the texts carried another way. */
  public <U> ReportedPilot<U> withTexts(Function<T, U> carry) {
    return new ReportedPilot<>(
        organisation,
        ods,
        status,
        objectives == null ? null : carry.apply(objectives),
        people,
        population,
        requestedOn,
        approvedOn,
        startedOn,
        suspendedOn,
        endedOn,
        findings == null ? null : carry.apply(findings),
        recommendation,
        reason == null ? null : carry.apply(reason),
        digest);
  }

  /** The days that it tells of, in their order. */
  public List<LocalDate> days() {
    return Stream.of(requestedOn, approvedOn, startedOn, suspendedOn, endedOn)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The day of its present status; absent where it is missing. */
  public @Nullable LocalDate since() {
    return switch (status) {
      case REQUESTED, PART_APPROVED -> requestedOn;
      case APPROVED -> approvedOn;
      case RUNNING -> startedOn;
      case SUSPENDED -> suspendedOn;
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> endedOn;
    };
  }

  /** The texts that it carries. */
  public List<T> texts() {
    return Stream.of(objectives, findings, reason).filter(Objects::nonNull).toList();
  }
}

package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * An adoption as an import tells of it. Nobody decided it here.
 *
 * @param <T> how texts are carried: free text on the way in, held text in the event
 * @param ods the code of its organisation on the day of the report
 * @param plannedOn known at least of one that is planned
 * @param goLiveOn the day planned to go live
 * @param liveSince known at least of one that is live
 * @param withdrawnOn known at least of one that is withdrawn
 * @param reason of a withdrawal
 * @param reach each period once
 * @param digest of all of it with its texts: the same digest, nothing new
 */
public record ReportedAdoption<T>(
    OrganisationId organisation,
    OdsCode ods,
    AdoptionStatus status,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate goLiveOn,
    @Nullable LocalDate liveSince,
    @Nullable LocalDate withdrawnOn,
    List<String> sites,
    @Nullable T reason,
    List<Reach> reach,
    String digest) {
  public ReportedAdoption {
    sites = List.copyOf(sites);
    reach = List.copyOf(reach);
  }

  /** The same with the texts carried another way. */
  public <U> ReportedAdoption<U> withTexts(Function<T, U> carry) {
    return new ReportedAdoption<>(
        organisation,
        ods,
        status,
        plannedOn,
        goLiveOn,
        liveSince,
        withdrawnOn,
        sites,
        reason == null ? null : carry.apply(reason),
        reach,
        digest);
  }

  /** The day of its present status; absent where it is missing. */
  public @Nullable LocalDate since() {
    return switch (status) {
      case PLANNED -> plannedOn;
      case LIVE -> liveSince;
      case WITHDRAWN -> withdrawnOn;
    };
  }
}

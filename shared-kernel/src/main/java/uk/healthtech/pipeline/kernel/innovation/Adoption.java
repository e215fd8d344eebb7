package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * An adoption as its events make it. Absent is what has not happened.
 *
 * @param ods the organisation's code on the day of the plan
 * @param plannedOn absent where a report does not say
 * @param goLiveOn the day planned; absent where a report does not say
 * @param dcb0160 reference of the organisation's clinical safety case, where it needs one
 * @param reach each period once, the latest recorded last
 * @param ending why and when the plan or the use ended
 * @param lastOn the day of the latest step in it; reach and benefits are of periods and move
 *     nothing
 * @param reported what an import last told of it; absent of one that was planned here
 */
public record Adoption(
    AdoptionId id,
    OrganisationId organisation,
    OdsCode ods,
    AdoptionStatus status,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate goLiveOn,
    @Nullable LocalDate liveSince,
    List<String> sites,
    @Nullable String dcb0160,
    List<Reach> reach,
    Map<BenefitId, HeldBenefit> benefits,
    @Nullable Ending ending,
    LocalDate lastOn,
    @Nullable ReportedAdoption<HeldText> reported) {
  /** The most sites of one; the largest trusts of England have fewer. */
  public static final int MOST_SITES = 200;

  /** A benefit and the day it was recorded or last put right. */
  public record HeldBenefit(BenefitId id, Benefit content, LocalDate recordedOn) {}

  /**
   * Why and when it ended.
   *
   * @param reason absent where a report does not say
   */
  public record Ending(LocalDate on, @Nullable HeldText reason) {}

  public Adoption {
    sites = List.copyOf(sites);
    reach = List.copyOf(reach);
    benefits = Collections.unmodifiableMap(new LinkedHashMap<>(benefits));
  }

  /** Whether it was ever in use; a report of a withdrawal need not say whether it ended a use. */
  public boolean mayHaveBeenLive() {
    return liveSince != null || (reported != null && reported.status() == AdoptionStatus.WITHDRAWN);
  }

  /** Whether it was in use on a day. */
  public boolean isLiveOn(LocalDate day) {
    return liveSince != null
        && !day.isBefore(liveSince)
        && (ending == null || day.isBefore(ending.on()));
  }

  /**
   * The adoption after an event of its own.
   *
   * @param before absent before the plan
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static Adoption after(@Nullable Adoption before, AdoptionEvent event) {
    AdoptionStatus status = Steps.OF_ADOPTION.after(before == null ? null : before.status(), event);
    if (event instanceof AdoptionPlanned e) {
      return new Adoption(
          e.adoption(),
          e.organisation(),
          e.ods(),
          status,
          e.occurredOn(),
          e.goLiveOn(),
          null,
          List.of(),
          null,
          List.of(),
          Map.of(),
          null,
          e.occurredOn(),
          null);
    }
    Adoption was = Objects.requireNonNull(before, "Steps has seen that it was planned");
    return switch (event) {
      case AdoptionPlanned _ -> throw new IllegalStateException("An adoption is planned once");
      case AdoptionWentLive e -> was.live(status, e);
      case ReachReported e -> was.with(was.plus(e.reach()), was.benefits);
      case BenefitRecorded e -> {
        Map<BenefitId, HeldBenefit> now = new LinkedHashMap<>(was.benefits);
        now.put(e.benefit(), new HeldBenefit(e.benefit(), e.content(), e.occurredOn()));
        yield was.with(was.reach, now);
      }
      case BenefitRetracted e -> {
        Map<BenefitId, HeldBenefit> now = new LinkedHashMap<>(was.benefits);
        if (now.remove(e.benefit()) == null) {
          throw new IllegalStateException("There is no benefit " + e.benefit());
        }
        yield was.with(was.reach, now);
      }
      case AdoptionWithdrawn e -> was.ended(status, e);
    };
  }

  /** The adoption as a report tells of it, whatever an earlier one told. */
  public static Adoption reported(ReportEvent.AdoptionReported event) {
    ReportedAdoption<HeldText> report = event.report();
    LocalDate since = report.since();
    if (since == null) {
      throw new IllegalStateException("Adoption " + event.adoption() + " stands nowhere");
    }
    return new Adoption(
        event.adoption(),
        report.organisation(),
        report.ods(),
        report.status(),
        report.plannedOn(),
        report.goLiveOn(),
        report.liveSince(),
        report.sites(),
        null,
        report.reach(),
        Map.of(),
        report.status() == AdoptionStatus.WITHDRAWN ? new Ending(since, report.reason()) : null,
        since,
        report);
  }

  /** The first day that is known of it. */
  public LocalDate firstOn() {
    return Stream.of(plannedOn, liveSince).filter(Objects::nonNull).findFirst().orElse(lastOn);
  }

  private List<Reach> plus(Reach report) {
    List<Reach> now = new ArrayList<>(reach);
    now.removeIf(one -> one.period().equals(report.period()));
    now.add(report);
    return now;
  }

  private Adoption with(List<Reach> reached, Map<BenefitId, HeldBenefit> brought) {
    return new Adoption(
        id,
        organisation,
        ods,
        status,
        plannedOn,
        goLiveOn,
        liveSince,
        sites,
        dcb0160,
        reached,
        brought,
        ending,
        lastOn,
        reported);
  }

  private Adoption live(AdoptionStatus now, AdoptionWentLive e) {
    return new Adoption(
        id,
        organisation,
        ods,
        now,
        plannedOn,
        goLiveOn,
        e.occurredOn(),
        e.sites(),
        e.dcb0160(),
        reach,
        benefits,
        ending,
        e.occurredOn(),
        reported);
  }

  private Adoption ended(AdoptionStatus now, AdoptionWithdrawn e) {
    return new Adoption(
        id,
        organisation,
        ods,
        now,
        plannedOn,
        goLiveOn,
        liveSince,
        sites,
        dcb0160,
        reach,
        benefits,
        new Ending(e.occurredOn(), e.reason()),
        e.occurredOn(),
        reported);
  }
}

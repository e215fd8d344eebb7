package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param goLiveOn the day planned
 * @param dcb0160 reference of the organisation's clinical safety case, where it needs one
 * @param reach each period once, the latest recorded last
 * @param ending why and when the plan or the use ended
 * @param lastOn the day of the latest step in it; reach and benefits are of periods and move
 *     nothing
 */
public record Adoption(
    AdoptionId id,
    OrganisationId organisation,
    OdsCode ods,
    AdoptionStatus status,
    LocalDate plannedOn,
    LocalDate goLiveOn,
    @Nullable LocalDate liveSince,
    List<String> sites,
    @Nullable String dcb0160,
    List<Reach> reach,
    Map<BenefitId, HeldBenefit> benefits,
    @Nullable Ending ending,
    LocalDate lastOn) {
  /** The most sites of one; the largest trusts of England have fewer. */
  public static final int MOST_SITES = 200;

  /** A benefit and the day it was recorded or last put right. */
  public record HeldBenefit(BenefitId id, Benefit content, LocalDate recordedOn) {}

  /** Why and when it ended. */
  public record Ending(LocalDate on, HeldText reason) {}

  public Adoption {
    sites = List.copyOf(sites);
    reach = List.copyOf(reach);
    benefits = Collections.unmodifiableMap(new LinkedHashMap<>(benefits));
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
          e.occurredOn());
    }
    Adoption was = Objects.requireNonNull(before, "Steps has seen that it was planned");
    return switch (event) {
      case AdoptionPlanned _ -> throw new IllegalStateException("An adoption is planned once");
      case AdoptionWentLive e -> was.live(status, e);
      case ReachReported e -> was.with(was.reported(e.reach()), was.benefits);
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

  private List<Reach> reported(Reach report) {
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
        lastOn);
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
        e.occurredOn());
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
        e.occurredOn());
  }
}

package uk.healthtech.pipeline.kernel.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;

/**
 * An organisation as its events make it.
 *
 * @param details as known now, under its present name
 * @param names the names that it had before, the oldest first
 * @param closing since when it is no more; absent while it is open
 */
public record HeldOrganisation(
    OrganisationId id, Organisation details, List<FormerName> names, @Nullable Closing closing) {
  /** A name that it had until the day before this one. */
  public record FormerName(String name, LocalDate until) {}

  /**
   * Since when it is no more.
   *
   * @param successor who took its work over, if somebody did
   */
  public record Closing(LocalDate on, @Nullable OrganisationId successor, String source) {}

  public HeldOrganisation {
    names = List.copyOf(names);
  }

  /** What it was called on a day. */
  public String nameOn(LocalDate day) {
    return names.stream()
        .filter(former -> day.isBefore(former.until()))
        .findFirst()
        .map(FormerName::name)
        .orElse(details.name());
  }

  /** Whether it is there on a day. */
  public boolean isOpenOn(LocalDate day) {
    return closing == null || day.isBefore(closing.on());
  }

  /** Whether the scale criterion counts it: a trust of the region, and open. */
  public boolean isRegionTrust() {
    return closing == null && details.isRegionTrust();
  }

  /**
   * The organisation after an event.
   *
   * @param before absent before it was registered
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldOrganisation after(@Nullable HeldOrganisation before, OrganisationEvent event) {
    if (event instanceof OrganisationRegistered e) {
      if (before != null) {
        throw new IllegalStateException("Organisation " + e.stream() + " is registered already");
      }
      return new HeldOrganisation(e.organisation(), e.details(), List.of(), null);
    }
    if (before == null) {
      throw new IllegalStateException("There is no organisation " + event.stream());
    }
    return switch (event) {
      case OrganisationRegistered _ -> throw new AssertionError("Seen before");
      case OrganisationRevised e ->
          new HeldOrganisation(before.id, e.details(), before.names, before.closing);
      case OrganisationRenamed e -> {
        List<FormerName> now = new ArrayList<>(before.names);
        now.add(new FormerName(before.details.name(), e.occurredOn()));
        yield new HeldOrganisation(before.id, before.details.named(e.name()), now, before.closing);
      }
      case OrganisationClosed e ->
          new HeldOrganisation(
              before.id,
              before.details,
              before.names,
              new Closing(e.occurredOn(), e.successor(), e.source()));
      case OrganisationReopened _ ->
          new HeldOrganisation(before.id, before.details, before.names, null);
    };
  }
}

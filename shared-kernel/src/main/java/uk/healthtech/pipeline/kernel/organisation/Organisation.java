package uk.healthtech.pipeline.kernel.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation when it is registered.
 *
 * @param ods its ODS code, where it has one
 * @param companyNumber at Companies House, where it has one
 * @param icb the ODS code of the integrated care board it belongs to, where the source says so
 * @param places it serves, by name
 * @param source where this was taken from
 * @param sourceDate the day that source speaks of
 */
public record Organisation(
    String name,
    OrganisationKind kind,
    @Nullable OdsCode ods,
    @Nullable String companyNumber,
    @Nullable OdsCode icb,
    List<String> places,
    String source,
    LocalDate sourceDate) {
  /** NHS West Yorkshire Integrated Care Board: its trusts are the region's trusts. */
  public static final OdsCode REGION_ICB = new OdsCode("QWO");

  public Organisation {
    places = List.copyOf(places);
  }

  /**
   * Whether it counts when leadership asks at how many of the region's trusts something is live.
   */
  public boolean isRegionTrust() {
    return kind.isTrust() && REGION_ICB.equals(icb);
  }

  /** The same under another name. */
  Organisation named(String now) {
    return new Organisation(now, kind, ods, companyNumber, icb, places, source, sourceDate);
  }
}

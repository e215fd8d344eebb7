package uk.healthtech.pipeline.kernel.organisation;

import java.util.Locale;
import uk.healthtech.pipeline.kernel.Ids;

/** Ids of organisations, derived from what makes them one and the same. */
public final class OrganisationIds {
  private OrganisationIds() {}

  /** By ODS code where there is one, else by company number, else by name without case. */
  public static OrganisationId of(Organisation details) {
    if (details.ods() != null) {
      return ofOds(details.ods());
    }
    if (details.companyNumber() != null) {
      return new OrganisationId(Ids.derived("organisation", "company", details.companyNumber()));
    }
    String name = details.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return new OrganisationId(Ids.derived("organisation", "name", name));
  }

  /** The organisation that was registered under this code. */
  public static OrganisationId ofOds(OdsCode code) {
    return new OrganisationId(Ids.derived("organisation", "ods", code.value()));
  }
}

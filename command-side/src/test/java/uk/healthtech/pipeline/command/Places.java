package uk.healthtech.pipeline.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** The organisations of the tests: three trusts of the region, one from outside, and others. */
public final class Places {
  public static final OdsCode LEEDS_CODE = new OdsCode("RR8");
  public static final OdsCode AIREDALE_CODE = new OdsCode("RCF");
  public static final OdsCode COUNCIL_CODE = new OdsCode("E08");
  public static final OdsCode UNKNOWN_CODE = new OdsCode("ZZ9");

  public static final OrganisationId LEEDS_TEACHING = OrganisationIds.ofOds(LEEDS_CODE);
  public static final OrganisationId AIREDALE = OrganisationIds.ofOds(AIREDALE_CODE);
  public static final OrganisationId BRADFORD = OrganisationIds.ofOds(new OdsCode("RAE"));
  public static final OrganisationId YORK = OrganisationIds.ofOds(new OdsCode("RCB"));
  public static final OrganisationId COUNCIL = OrganisationIds.ofOds(COUNCIL_CODE);

  public static final OrganisationId WOUNDCARE = new OrganisationId(new UUID(0xc0, 1));
  public static final OrganisationId OTHER_COMPANY = new OrganisationId(new UUID(0xc0, 2));
  public static final OrganisationId UNREGISTERED = new OrganisationId(new UUID(0xc0, 9));
  public static final OrganisationId UNIVERSITY = new OrganisationId(new UUID(0xc0, 4));
  public static final OrganisationId PARTNERSHIP = new OrganisationId(new UUID(0xc0, 3));

  /** The trusts that the scale criterion counts. */
  public static final Set<OrganisationId> REGION = Set.of(LEEDS_TEACHING, AIREDALE, BRADFORD);

  private static final Map<OrganisationId, Organisation> REGISTERED =
      Stream.of(
              trust("LEEDS TEACHING HOSPITALS NHS TRUST", LEEDS_CODE, Organisation.REGION_ICB),
              trust("AIREDALE NHS FOUNDATION TRUST", AIREDALE_CODE, Organisation.REGION_ICB),
              trust(
                  "BRADFORD TEACHING HOSPITALS NHS FOUNDATION TRUST",
                  new OdsCode("RAE"),
                  Organisation.REGION_ICB),
              trust(
                  "YORK AND SCARBOROUGH TEACHING HOSPITALS NHS FOUNDATION TRUST",
                  new OdsCode("RCB"),
                  new OdsCode("QOQ")),
              organisation("A COUNCIL", OrganisationKind.LOCAL_AUTHORITY, COUNCIL_CODE, null))
          .collect(Collectors.toMap(OrganisationIds::of, Function.identity()));

  private static final Map<OrganisationId, Organisation> COMPANIES =
      Map.of(
          WOUNDCARE,
          company("WOUNDCARE LTD"),
          OTHER_COMPANY,
          company("ANOTHER LTD"),
          UNIVERSITY,
          organisation("A UNIVERSITY", OrganisationKind.UNIVERSITY, null, null));

  private Places() {}

  /** What is registered of it, if anything. */
  public static @Nullable Organisation registered(OrganisationId organisation) {
    return COMPANIES.getOrDefault(organisation, REGISTERED.get(organisation));
  }

  /** All that are registered, and open. */
  public static Map<OrganisationId, HeldOrganisation> held() {
    Map<OrganisationId, HeldOrganisation> held = new HashMap<>();
    Stream.of(REGISTERED, COMPANIES)
        .forEach(
            some ->
                some.forEach(
                    (id, details) ->
                        held.put(id, new HeldOrganisation(id, details, List.of(), null))));
    return held;
  }

  /** One of them, closed on that day. */
  public static HeldOrganisation closed(
      OrganisationId organisation, LocalDate on, @Nullable OrganisationId successor) {
    return HeldOrganisation.after(
        Objects.requireNonNull(held().get(organisation)),
        new OrganisationClosed(organisation, successor, "the tests", on));
  }

  /** The code of a registered organisation. */
  public static OdsCode code(OrganisationId organisation) {
    return Stream.of(REGISTERED.get(organisation)).map(Organisation::ods).findFirst().orElseThrow();
  }

  private static Organisation company(String name) {
    return organisation(name, OrganisationKind.COMPANY, null, null);
  }

  private static Organisation trust(String name, OdsCode code, OdsCode icb) {
    return organisation(name, OrganisationKind.ACUTE_TRUST, code, icb);
  }

  private static Organisation organisation(
      String name, OrganisationKind kind, @Nullable OdsCode code, @Nullable OdsCode icb) {
    return new Organisation(
        name, kind, code, null, icb, List.of(), "the tests", LocalDate.of(2026, 1, 2));
  }
}

package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** What is on record in the tests. */
final class Region {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  static final LocalDate SOURCE_DATE = LocalDate.of(2025, 7, 31);
  static final byte[] KEY = new byte[32];

  static final HeldOrganisation LEEDS = trust("RR8", "Leeds Teaching Hospitals NHS Trust");
  static final HeldOrganisation AIREDALE = trust("RCF", "Airedale NHS Foundation Trust");
  static final HeldOrganisation BRADFORD =
      trust("RAE", "Bradford Teaching Hospitals NHS Foundation Trust");
  static final HeldOrganisation BOARD =
      organisation(
          "NHS West Yorkshire Integrated Care Board",
          OrganisationKind.INTEGRATED_CARE_BOARD,
          "QWO",
          null);
  static final HeldOrganisation ACME =
      organisation("Acme Breath Ltd", OrganisationKind.COMPANY, null, "01234567");

  static final HeldTheme FRAILTY = theme("Frailty", ThemeStatus.AGREED, SOURCE_DATE);
  static final HeldTheme OBESITY = theme("Obesity; and weight", ThemeStatus.RETIRED, TODAY);
  static final HeldTheme PROPOSED = theme("Sleep", ThemeStatus.PROPOSED, TODAY);

  static final HeldNeighbourhood SEACROFT = neighbourhood("Seacroft", "Leeds");
  static final HeldNeighbourhood MANNINGHAM =
      neighbourhood("Manningham", "Bradford District and Craven");

  static final ImportContext CONTEXT = new ImportContext(TODAY, false, "portfolio.csv");

  private Region() {}

  /** Trusts, places and the board: what every product has. */
  static Remembered empty() {
    Remembered empty = new Remembered(_ -> false);
    List.of(LEEDS, AIREDALE, BRADFORD, BOARD).forEach(empty::put);
    List.of("Leeds", "Bradford District and Craven", "Harrogate")
        .forEach(
            name ->
                empty.put(
                    new HeldPlace(PlaceId.named(name), name, "A list", SOURCE_DATE, null, null)));
    return empty;
  }

  /** The same with a company, themes and neighbourhoods. */
  static Remembered full() {
    Remembered full = empty();
    full.put(ACME);
    List.of(FRAILTY, OBESITY, PROPOSED).forEach(full::put);
    List.of(SEACROFT, MANNINGHAM).forEach(full::put);
    return full;
  }

  static PortfolioInterpreter interpreter(OnRecord onRecord) {
    return new PortfolioInterpreter(onRecord, new Digests(KEY), CONTEXT);
  }

  static HeldOrganisation trust(String code, String name) {
    return organisation(name, OrganisationKind.ACUTE_TRUST, code, null);
  }

  static HeldOrganisation organisation(
      String name, OrganisationKind kind, @Nullable String code, @Nullable String number) {
    Organisation details =
        new Organisation(
            name,
            kind,
            code == null ? null : new OdsCode(code),
            number,
            Organisation.REGION_ICB,
            List.of("Leeds"),
            "A list",
            SOURCE_DATE);
    return new HeldOrganisation(OrganisationIds.of(details), details, List.of(), null);
  }

  private static HeldTheme theme(String name, ThemeStatus status, LocalDate since) {
    return new HeldTheme(
        ThemeId.named(name),
        ACME.id(),
        new Theme(name, "What " + name + " is about and why it matters", List.of()),
        status,
        null,
        since,
        null,
        List.of(),
        true);
  }

  private static HeldNeighbourhood neighbourhood(String name, String place) {
    return new HeldNeighbourhood(
        new NeighbourhoodId(new UUID(7, name.length())),
        new Neighbourhood(name, place, List.of("E02002364", "E02002379"), "A list"),
        SOURCE_DATE,
        null,
        null);
  }
}

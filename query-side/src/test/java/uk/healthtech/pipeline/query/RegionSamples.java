package uk.healthtech.pipeline.query;

import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.meeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.CommentId;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** What partners know and agree of their region, to prove things with. */
public final class RegionSamples {
  private RegionSamples() {}

  public static InsightId insight(int number) {
    return new InsightId(new UUID(16, number));
  }

  public static ThemeId theme(int number) {
    return new ThemeId(new UUID(17, number));
  }

  public static CommentId comment(int number) {
    return new CommentId(new UUID(18, number));
  }

  public static InvestmentId investment(int number) {
    return new InvestmentId(new UUID(19, number));
  }

  public static PlaceAdded place(String name) {
    return new PlaceAdded(PlaceId.named(name), name, "The memorandum of 2019", DAY);
  }

  public static Neighbourhood neighbourhood(String name, String place) {
    return new Neighbourhood(name, place, List.of("E02002364"), "The partnership's list");
  }

  public static NeighbourhoodAdded added(String name, String place) {
    return new NeighbourhoodAdded(
        NeighbourhoodId.named(place, name), neighbourhood(name, place), DAY);
  }

  public static Insight need(String need, String... places) {
    return new Insight(
        need, "Adults who live alone", List.of(places), List.of(), "A survey of carers", null);
  }

  public static InsightShared shared(int number, Insight content) {
    return new InsightShared(insight(number), PARTNERSHIP, content, DAY.plusDays(number));
  }

  public static Theme content(String name, InsightId... insights) {
    return new Theme(name, "Why we work on it together", List.of(insights));
  }

  public static ThemeProposed proposed(int number, String name, InsightId... insights) {
    return new ThemeProposed(theme(number), PARTNERSHIP, content(name, insights), DAY);
  }

  public static ThemeAgreed agreed(int number) {
    return new ThemeAgreed(theme(number), held("It matters most"), meeting(), DAY.plusDays(1));
  }

  public static ThemeCommented commented(int number, String text) {
    return new ThemeCommented(
        theme(number), comment(number), PARTNERSHIP, held(text), DAY.plusDays(1));
  }

  public static Investment money(
      InvestmentKind kind,
      @Nullable String place,
      @Nullable ThemeId theme,
      @Nullable InnovationId innovation) {
    return new Investment(
        new BigDecimal("250000.00"),
        "GBP",
        kind,
        "A national fund",
        DAY,
        4,
        null,
        place,
        theme,
        innovation);
  }

  public static InvestmentRecorded recorded(int number, Investment content) {
    return new InvestmentRecorded(investment(number), PARTNERSHIP, content, DAY.plusDays(number));
  }

  /** One of each kind, in an order in which they can follow each other. */
  public static List<Event> all() {
    NeighbourhoodId harehills = NeighbourhoodId.named("Leeds", "Harehills");
    Investment grant = money(InvestmentKind.GRANT, "Leeds", theme(1), innovation(1));
    return List.of(
        new OrganisationRevised(AIREDALE, AIREDALE_TRUST, DAY),
        new OrganisationRenamed(AIREDALE, "Airedale NHS Trust", "ODS", DAY.plusDays(1)),
        new OrganisationClosed(AIREDALE, LEEDS, "ODS", DAY.plusDays(2)),
        new OrganisationReopened(AIREDALE, held("It goes on"), DAY.plusDays(3)),
        place("Leeds"),
        new PlaceRetired(PlaceId.named("Leeds"), held("By mistake"), DAY.plusDays(1)),
        added("Harehills", "Leeds"),
        new NeighbourhoodCorrected(
            harehills, neighbourhood("Harehills and Gipton", "Leeds"), held("Larger"), DAY),
        new NeighbourhoodRetired(harehills, held("All is well"), DAY.plusDays(9)),
        shared(1, need("Somebody to look at a wound")),
        new InsightCorrected(
            insight(1), need("Somebody to see a wound", "Leeds"), held("A slip"), DAY.plusDays(2)),
        new InsightRetracted(insight(1), held("It was another's"), DAY.plusDays(3)),
        proposed(1, "Care at home", insight(1)),
        commented(1, "Near home too"),
        new ThemeRevised(theme(1), content("Care near home"), held("Wider"), DAY.plusDays(1)),
        new ThemeDeclined(theme(1), held("Not yet"), meeting(), DAY.plusDays(1)),
        agreed(1),
        new ThemeRetired(theme(1), held("Done"), meeting(), DAY.plusDays(8)),
        new ThemeReported(
            theme(2), PARTNERSHIP, content("Healthy ageing"), ThemeStatus.AGREED, null, DAY),
        recorded(1, grant),
        new InvestmentCorrected(investment(1), grant, held("A slip"), DAY.plusDays(2)),
        new InvestmentRetracted(investment(1), held("It never came"), DAY.plusDays(3)));
  }
}

package uk.healthtech.pipeline.app.api;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.query.Answers.Portfolio;
import uk.healthtech.pipeline.kernel.query.Query.FindPortfolio;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/**
 * All that somebody may see, one thing after the other, each exactly as the API's lists show it: so
 * that a field of an export means what it means there, and nobody finds more in an export.
 */
@Component
@Profile("web")
public final class Everything {
  private static final String MOST = String.valueOf(Page.MOST);

  /** Innovations are large. */
  private static final int INNOVATIONS_AT_A_TIME = 50;

  private final PlaceController places;
  private final NeighbourhoodController neighbourhoods;
  private final OrganisationController organisations;
  private final InsightController insights;
  private final ThemeController themes;
  private final InvestmentController investments;
  private final PolicyController policy;
  private final HistoryController history;
  private final Innovations innovations;
  private final Queries queries;

  Everything(
      PlaceController places,
      NeighbourhoodController neighbourhoods,
      OrganisationController organisations,
      InsightController insights,
      ThemeController themes,
      InvestmentController investments,
      PolicyController policy,
      HistoryController history,
      Innovations innovations,
      Queries queries) {
    this.places = places;
    this.neighbourhoods = neighbourhoods;
    this.organisations = organisations;
    this.insights = insights;
    this.themes = themes;
    this.investments = investments;
    this.policy = policy;
    this.history = history;
    this.innovations = innovations;
    this.queries = queries;
  }

  /** Takes one thing. */
  public interface Taker {
    /** Of that type, as the API shows it. */
    void take(String type, Object view) throws IOException;
  }

  /** Gives all that there is, in pages, so that memory holds one page. */
  public void give(SignedIn who, Taker to) throws IOException {
    for (var place : places.list(null, who).places()) {
      to.take("place", place);
    }
    pages(
        to,
        "neighbourhood",
        cursor -> {
          var page = neighbourhoods.list(null, null, cursor, MOST, null, who);
          return new Part(page.neighbourhoods(), page.next());
        });
    pages(
        to,
        "organisation",
        cursor -> {
          var page = organisations.find(null, null, null, cursor, MOST, null, who);
          return new Part(page.organisations(), page.next());
        });
    pages(
        to,
        "insight",
        cursor -> {
          var page = insights.list(null, null, null, cursor, MOST, null, who);
          return new Part(page.insights(), page.next());
        });
    pages(
        to,
        "theme",
        cursor -> {
          var page = themes.list(null, null, cursor, MOST, null, who);
          return new Part(page.themes(), page.next());
        });
    pages(
        to,
        "investment",
        cursor -> {
          var page = investments.list(null, null, null, null, cursor, MOST, null, who);
          return new Part(page.investments(), page.next());
        });
    to.take("policy", policy.show(null, null, who));
    pages(to, "innovation", cursor -> innovations(cursor, who));
    pages(
        to,
        "history",
        cursor -> {
          var page = history.all(null, null, cursor, MOST, null, who);
          return new Part(page.entries(), page.next());
        });
  }

  private Part innovations(@Nullable String cursor, SignedIn who) {
    Portfolio page =
        queries.ask(
            new FindPortfolio(who.actor(), new Page(cursor, INNOVATIONS_AT_A_TIME), null),
            Portfolio.class);
    return new Part(
        innovations.all(who.actor(), page).stream()
            .map(found -> ExportedInnovation.of(InnovationView.of(found)))
            .toList(),
        page.next());
  }

  private record Part(List<?> views, @Nullable String next) {}

  private static void pages(Taker to, String type, Function<@Nullable String, Part> page)
      throws IOException {
    @Nullable String next = null;
    do {
      Part part = page.apply(next);
      for (Object view : part.views()) {
        to.take(type, view);
      }
      next = part.next();
    } while (next != null);
  }
}

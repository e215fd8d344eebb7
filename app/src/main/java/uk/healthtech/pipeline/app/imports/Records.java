package uk.healthtech.pipeline.app.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.portfolio.Remembered;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Answers.Places;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.FindPlaces;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** What rows of a file may name, as it is on record. */
@Component
public class Records {
  private final Queries queries;

  Records(Queries queries) {
    this.queries = queries;
  }

  /** All that somebody may see of it. */
  public Remembered load(Actor viewer) {
    Remembered known =
        new Remembered(
            id ->
                queries.ask(new FindInnovation(viewer, id, null), InnovationAnswer.class).finding()
                    != Finding.ABSENT);
    organisations(viewer, known);
    themes(viewer, known);
    neighbourhoods(viewer, known);
    queries
        .ask(new FindPlaces(viewer, null), Places.class)
        .rows()
        .forEach(row -> known.put(row.place()));
    return known;
  }

  private void organisations(Actor viewer, Remembered known) {
    @Nullable String next = null;
    do {
      Organisations page =
          queries.ask(
              new FindOrganisations(viewer, null, null, null, false, page(next), null),
              Organisations.class);
      page.rows().forEach(row -> known.put(row.organisation()));
      next = page.next();
    } while (next != null);
  }

  private void themes(Actor viewer, Remembered known) {
    @Nullable String next = null;
    do {
      Themes page =
          queries.ask(new FindThemes(viewer, null, Set.of(), null, page(next), null), Themes.class);
      page.rows().forEach(row -> known.put(row.theme()));
      next = page.next();
    } while (next != null);
  }

  private void neighbourhoods(Actor viewer, Remembered known) {
    @Nullable String next = null;
    do {
      Neighbourhoods page =
          queries.ask(
              new FindNeighbourhoods(viewer, null, null, false, page(next), null),
              Neighbourhoods.class);
      page.rows().forEach(row -> known.put(row.neighbourhood()));
      next = page.next();
    } while (next != null);
  }

  private static Page page(@Nullable String cursor) {
    return new Page(cursor, Page.MOST);
  }
}

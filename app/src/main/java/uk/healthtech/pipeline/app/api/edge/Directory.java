package uk.healthtech.pipeline.app.api.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.AccountNames;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.query.Answers.NeighbourhoodRow;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationNames;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeNames;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.NameOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.NameThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** Looks up what an answer needs beside its rows: what ids are called, and which day it is. */
@Component
public final class Directory {
  private final Queries queries;
  private final AccountNames accounts;
  private final Clock clock;

  public Directory(Queries queries, AccountNames accounts, Clock clock) {
    this.queries = queries;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The day in England. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND);
  }

  /** Names of organisations; one that is not known is missing. */
  public Map<OrganisationId, OrganisationName> organisations(
      Actor viewer, Collection<OrganisationId> organisations) {
    List<OrganisationId> asked = List.copyOf(Set.copyOf(organisations));
    return asked.isEmpty()
        ? Map.of()
        : queries.ask(new NameOrganisations(viewer, asked), OrganisationNames.class).names();
  }

  /** Names of themes; one that the viewer may not know of is missing. */
  public Map<ThemeId, String> themes(Actor viewer, Collection<ThemeId> themes) {
    List<ThemeId> asked = List.copyOf(Set.copyOf(themes));
    return asked.isEmpty()
        ? Map.of()
        : queries.ask(new NameThemes(viewer, asked), ThemeNames.class).names();
  }

  /** Names of all priority neighbourhoods; they are few. */
  public Map<NeighbourhoodId, String> neighbourhoods(Actor viewer) {
    Map<NeighbourhoodId, String> names = new HashMap<>();
    String cursor = null;
    do {
      Neighbourhoods page =
          queries.ask(
              new FindNeighbourhoods(viewer, null, null, false, new Page(cursor, Page.MOST), null),
              Neighbourhoods.class);
      page.rows().stream()
          .map(NeighbourhoodRow::neighbourhood)
          .forEach(one -> names.put(one.id(), one.content().name()));
      cursor = page.next();
    } while (cursor != null);
    return names;
  }

  /** Names of people; one that was erased is missing. */
  public Map<AccountId, String> people(Collection<AccountId> people) {
    Set<AccountId> asked = Set.copyOf(people);
    return asked.isEmpty() ? Map.of() : accounts.names(asked);
  }
}

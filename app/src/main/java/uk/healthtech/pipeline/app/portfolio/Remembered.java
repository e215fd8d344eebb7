package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReopenOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What is on record, kept in memory with what the file adds while it is read: loaded once from the
 * read models, then told of each command that a dry run would send or an import has sent. For one
 * thread.
 */
public final class Remembered implements OnRecord, NamesOnRecord {
  private final Predicate<InnovationId> innovations;
  private final Map<OrganisationId, HeldOrganisation> organisations = new HashMap<>();
  private final Map<OdsCode, OrganisationId> codes = new HashMap<>();
  private final Map<String, OrganisationId> companies = new HashMap<>();
  private final Map<String, Set<OrganisationId>> organisationNames = new HashMap<>();
  private final Map<ThemeId, HeldTheme> themes = new LinkedHashMap<>();
  private final Map<NeighbourhoodId, HeldNeighbourhood> neighbourhoods = new LinkedHashMap<>();
  private final Map<String, HeldPlace> places = new HashMap<>();

  /** With nothing but an answer to {@link OnRecord#hasInnovation}. */
  public Remembered(Predicate<InnovationId> innovations) {
    this.innovations = innovations;
  }

  /** Remembers an organisation, instead of what was known of it. */
  public void put(HeldOrganisation organisation) {
    HeldOrganisation before = organisations.put(organisation.id(), organisation);
    if (before != null) {
      // Its code and number stay with it.
      names(before).forEach(name -> named(name).remove(before.id()));
    }
    if (organisation.details().ods() != null) {
      codes.put(organisation.details().ods(), organisation.id());
    }
    if (organisation.details().companyNumber() != null) {
      companies.put(organisation.details().companyNumber(), organisation.id());
    }
    names(organisation).forEach(name -> named(name).add(organisation.id()));
  }

  /** Remembers a theme, instead of what was known of it. */
  public void put(HeldTheme theme) {
    themes.put(theme.id(), theme);
  }

  /** Remembers a neighbourhood, instead of what was known of it. */
  public void put(HeldNeighbourhood neighbourhood) {
    neighbourhoods.put(neighbourhood.id(), neighbourhood);
  }

  /** Remembers a place, instead of what was known of it. */
  public void put(HeldPlace place) {
    places.put(Values.name(place.name()), place);
  }

  /** Remembers what a command brings about once it is accepted. */
  public void follow(OrganisationCommand command) {
    @Nullable HeldOrganisation before = organisations.get(command.organisation());
    OrganisationEvent event =
        switch (command) {
          case RegisterOrganisation c -> new OrganisationRegistered(c.organisation(), c.details());
          case ReviseOrganisation c ->
              new OrganisationRevised(c.organisation(), c.details(), c.details().sourceDate());
          case RenameOrganisation c ->
              new OrganisationRenamed(c.organisation(), c.name(), c.source(), day(c.occurredOn()));
          case CloseOrganisation c ->
              new OrganisationClosed(
                  c.organisation(), c.successor(), c.source(), day(c.occurredOn()));
          case ReopenOrganisation _ -> throw new IllegalArgumentException("No file asks for it");
        };
    if (before == null || !(event instanceof OrganisationRegistered)) {
      put(HeldOrganisation.after(before, event));
    }
  }

  /** Remembers what a command brings about once it is accepted. */
  public void follow(ReportTheme command) {
    put(
        HeldTheme.after(
            themes.get(command.theme()),
            new ThemeReported(
                command.theme(),
                Actor.SERVICE.organisation(), // whose account imports it, nobody asks here
                command.content(),
                command.status(),
                command.since(),
                LocalDate.MIN)));
  }

  /** Remembers what a command brings about once it is accepted. */
  public void follow(NeighbourhoodCommand command) {
    Neighbourhood content =
        switch (command) {
          case AddNeighbourhood c -> c.content();
          case CorrectNeighbourhood c -> c.content();
          case RetireNeighbourhood _ -> throw new IllegalArgumentException("No file asks for it");
        };
    put(new HeldNeighbourhood(command.neighbourhood(), content, LocalDate.MIN, null, null));
  }

  @Override
  public Optional<HeldOrganisation> organisation(OrganisationId id) {
    return Optional.ofNullable(organisations.get(id));
  }

  @Override
  public Optional<HeldOrganisation> organisation(OdsCode code) {
    return Optional.ofNullable(codes.get(code)).flatMap(this::organisation);
  }

  @Override
  public Optional<HeldOrganisation> company(String number) {
    return Optional.ofNullable(companies.get(number)).flatMap(this::organisation);
  }

  @Override
  public List<HeldOrganisation> organisationsNamed(String name) {
    return organisationNames.getOrDefault(Values.name(name), Set.of()).stream()
        .flatMap(id -> organisation(id).stream())
        .toList();
  }

  @Override
  public Optional<HeldTheme> theme(ThemeId id) {
    return Optional.ofNullable(themes.get(id));
  }

  @Override
  public List<HeldTheme> themesNamed(String name) {
    String plain = Values.name(name);
    return themes.values().stream()
        .filter(theme -> Values.name(theme.content().name()).equals(plain))
        .toList();
  }

  @Override
  public Optional<HeldNeighbourhood> neighbourhood(NeighbourhoodId id) {
    return Optional.ofNullable(neighbourhoods.get(id));
  }

  @Override
  public List<HeldNeighbourhood> neighbourhoodsNamed(String name) {
    String plain = Values.name(name);
    return neighbourhoods.values().stream()
        .filter(one -> Values.name(one.content().name()).equals(plain))
        .toList();
  }

  @Override
  public Optional<HeldPlace> place(String name) {
    return Optional.ofNullable(places.get(Values.name(name)));
  }

  @Override
  public boolean hasInnovation(InnovationId id) {
    return innovations.test(id);
  }

  private Set<OrganisationId> named(String name) {
    return organisationNames.computeIfAbsent(name, _ -> new LinkedHashSet<>());
  }

  private static Stream<String> names(HeldOrganisation organisation) {
    return Stream.concat(
            Stream.of(organisation.details().name()),
            organisation.names().stream().map(HeldOrganisation.FormerName::name))
        .map(Values::name);
  }

  private static LocalDate day(@Nullable LocalDate occurredOn) {
    if (occurredOn == null) {
      throw new IllegalArgumentException("What a file tells has a day");
    }
    return occurredOn;
  }
}

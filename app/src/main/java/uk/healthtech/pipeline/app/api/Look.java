package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What an answer's ids mean to a reader: names of organisations and people, held texts, words. */
final class Look {
  private static final Comparator<ThemeName> BY_NAME =
      Comparator.comparing(ThemeName::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))
          .thenComparing(ThemeName::id);

  private final Prose prose;
  private final Map<OrganisationId, OrganisationName> organisations;
  private final Map<AccountId, String> people;
  private final Map<UUID, String> texts;
  private final LocalDate today;
  private final Map<ThemeId, String> themes;
  private final Supplier<Map<NeighbourhoodId, String>> lookUpNeighbourhoods;
  private @Nullable Map<NeighbourhoodId, String> neighbourhoods;

  Look(
      Prose prose,
      Directory directory,
      Actor viewer,
      Collection<OrganisationId> organisations,
      Collection<AccountId> people,
      Map<UUID, String> texts) {
    this(prose, directory, viewer, organisations, people, texts, List.of());
  }

  /** With the names of themes beside the rest. */
  Look(
      Prose prose,
      Directory directory,
      Actor viewer,
      Collection<OrganisationId> organisations,
      Collection<AccountId> people,
      Map<UUID, String> texts,
      Collection<ThemeId> themes) {
    this.prose = prose;
    this.organisations = directory.organisations(viewer, organisations);
    this.people = directory.people(people);
    this.texts = texts;
    this.today = directory.today();
    this.themes = directory.themes(viewer, themes);
    this.lookUpNeighbourhoods = () -> directory.neighbourhoods(viewer);
  }

  /** The day in England. */
  LocalDate today() {
    return today;
  }

  /** An organisation, as it is referred to. */
  @Schema(description = "An organisation.")
  record OrganisationView(
      UUID id,
      @Schema(example = "Leeds Teaching Hospitals NHS Trust") @Nullable String name,
      @Schema(
              description = "Where something happened there: the code of that day.",
              example = "RR8")
          @Nullable String odsCode) {}

  /** A theme, as it is referred to. */
  @Schema(description = "A priority theme.")
  record ThemeName(UUID id, @Schema(example = "Living well with frailty") @Nullable String name) {}

  /** A priority neighbourhood, as it is referred to. */
  @Schema(description = "A priority neighbourhood.")
  record NeighbourhoodName(UUID id, @Schema(example = "Seacroft North") @Nullable String name) {}

  /** A text that can be erased. */
  @Schema(description = "A text that can be erased: then it is null.")
  record TextView(
      @Schema(example = "The ward teams are ready and the evidence is sound.")
          @Nullable String text,
      boolean erased) {}

  /** A person. */
  @Schema(description = "A person. Who left the service for good is called a former member.")
  record PersonView(UUID id, @Schema(example = "Priya Nair") String name) {}

  Prose prose() {
    return prose;
  }

  OrganisationView organisation(OrganisationId id) {
    OrganisationName name = organisations.get(id);
    return name == null
        ? new OrganisationView(id.value(), null, null)
        : new OrganisationView(
            id.value(), name.name(), name.ods() == null ? null : name.ods().value());
  }

  /** The organisation under the code of that day, which it may have lost since. */
  OrganisationView organisation(OrganisationId id, OdsCode ods) {
    return new OrganisationView(id.value(), organisation(id).name(), ods.value());
  }

  ThemeName theme(ThemeId id) {
    return new ThemeName(id.value(), themes.get(id));
  }

  /** Several themes, by name. */
  List<ThemeName> themes(Collection<ThemeId> ids) {
    return ids.stream().map(this::theme).sorted(BY_NAME).toList();
  }

  /** Looked up at the first of them, since most answers name none. */
  NeighbourhoodName neighbourhood(NeighbourhoodId id) {
    if (neighbourhoods == null) {
      neighbourhoods = lookUpNeighbourhoods.get();
    }
    return new NeighbourhoodName(id.value(), neighbourhoods.get(id));
  }

  TextView text(HeldText held) {
    String text = texts.get(held.id());
    return new TextView(text, text == null);
  }

  @Nullable TextView optionalText(@Nullable HeldText held) {
    return held == null ? null : text(held);
  }

  PersonView person(AccountId id) {
    if (id.equals(Actor.SERVICE.account())) {
      return new PersonView(id.value(), prose.say("person.service"));
    }
    String name = people.get(id);
    return new PersonView(id.value(), name == null ? prose.say("person.former") : name);
  }
}

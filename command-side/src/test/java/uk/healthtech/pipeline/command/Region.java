package uk.healthtech.pipeline.command;

import static uk.healthtech.pipeline.command.Texts.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Register;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** The places, needs and themes of the tests' region: some there, some no longer. */
public final class Region {
  /** The day on which everything of the region was entered. */
  public static final LocalDate ENTERED = LocalDate.of(2026, 1, 5);

  /** The day from which what is retired or taken back is there no longer. */
  public static final LocalDate GONE = LocalDate.of(2026, 3, 10);

  public static final String LEEDS = "Leeds";
  public static final String BRADFORD = "Bradford District and Craven";

  /** A place of the region until {@link #GONE}. */
  public static final String HARROGATE = "Harrogate";

  public static final NeighbourhoodId HAREHILLS = new NeighbourhoodId(new UUID(0x9e, 1));
  public static final NeighbourhoodId MANNINGHAM = new NeighbourhoodId(new UUID(0x9e, 2));

  /** A priority until {@link #GONE}. */
  public static final NeighbourhoodId BEESTON = new NeighbourhoodId(new UUID(0x9e, 3));

  public static final InsightId HEALING = new InsightId(new UUID(0x1a, 1));
  public static final InsightId TRAVEL = new InsightId(new UUID(0x1a, 2));

  /** Taken back on {@link #GONE}. */
  public static final InsightId TAKEN_BACK = new InsightId(new UUID(0x1a, 3));

  /** Agreed. */
  public static final ThemeId WOUNDS = new ThemeId(new UUID(0x7e, 1));

  /** Only proposed. */
  public static final ThemeId LONELINESS = new ThemeId(new UUID(0x7e, 2));

  /** Agreed once, and retired on {@link #GONE}. */
  public static final ThemeId FALLS = new ThemeId(new UUID(0x7e, 3));

  /** An innovation that there is. */
  public static final InnovationId KNOWN = new InnovationId(new UUID(0x1, 0x2));

  public static final HeldText WHY = text("Because the partners agreed on it").held();
  public static final Meeting MEETING =
      new Meeting(ENTERED, "LG 2026/01", List.of(People.CHAIR, People.DEPUTY));

  /** All that a command of the tests can name. */
  public static final Register REGISTER =
      new Register(
          Places.held(),
          by(
              HeldInsight::id,
              List.of(
                  insight(shared(HEALING)),
                  insight(shared(TRAVEL)),
                  insight(shared(TAKEN_BACK), new InsightRetracted(TAKEN_BACK, WHY, GONE)))),
          by(
              HeldTheme::id,
              List.of(
                  theme(proposed(WOUNDS), new ThemeAgreed(WOUNDS, WHY, MEETING, ENTERED)),
                  theme(proposed(LONELINESS)),
                  theme(
                      proposed(FALLS),
                      new ThemeAgreed(FALLS, WHY, MEETING, ENTERED),
                      new ThemeRetired(FALLS, WHY, MEETING, GONE)))),
          by(
              HeldPlace::id,
              List.of(
                  place(added(LEEDS)),
                  place(added(BRADFORD)),
                  place(added(HARROGATE), new PlaceRetired(PlaceId.named(HARROGATE), WHY, GONE)))),
          by(
              HeldNeighbourhood::id,
              List.of(
                  neighbourhood(added(HAREHILLS, LEEDS)),
                  neighbourhood(added(MANNINGHAM, BRADFORD)),
                  neighbourhood(
                      added(BEESTON, LEEDS), new NeighbourhoodRetired(BEESTON, WHY, GONE)))),
          Set.of(KNOWN));

  private Region() {}

  /** The same with these organisations as they are here. */
  public static Register with(HeldOrganisation... organisations) {
    Map<OrganisationId, HeldOrganisation> all = new HashMap<>(Places.held());
    for (HeldOrganisation organisation : organisations) {
      all.put(organisation.id(), organisation);
    }
    return new Register(
        all,
        REGISTER.insights(),
        REGISTER.themes(),
        REGISTER.places(),
        REGISTER.neighbourhoods(),
        REGISTER.innovations());
  }

  /** An insight as somebody shared it. */
  public static InsightEvent shared(InsightId id) {
    Insight content =
        new Insight(
            "Wounds that heal slowly need somebody to look at them",
            "Adults with leg ulcers",
            List.of(LEEDS),
            List.of(HAREHILLS),
            "A patient group",
            null);
    return new InsightShared(id, Places.UNIVERSITY, content, ENTERED);
  }

  /** A theme as somebody proposed it. */
  public static ThemeEvent proposed(ThemeId id) {
    Theme content =
        new Theme(
            "Theme " + id.value().getLeastSignificantBits(), "What it is about", List.of(HEALING));
    return new ThemeProposed(id, Places.UNIVERSITY, content, ENTERED);
  }

  /** A place as it was added. */
  public static PlaceEvent added(String name) {
    return new PlaceAdded(PlaceId.named(name), name, "the tests", ENTERED);
  }

  /** A neighbourhood as it was added. */
  public static NeighbourhoodEvent added(NeighbourhoodId id, String place) {
    return new NeighbourhoodAdded(
        id,
        new Neighbourhood(
            "Neighbourhood " + id.value().getLeastSignificantBits(),
            place,
            List.of("E02002364"),
            "the tests"),
        ENTERED);
  }

  private static HeldInsight insight(InsightEvent... events) {
    return folded(HeldInsight::after, List.of(events));
  }

  private static HeldTheme theme(ThemeEvent... events) {
    return folded(HeldTheme::after, List.of(events));
  }

  private static HeldPlace place(PlaceEvent... events) {
    return folded(HeldPlace::after, List.of(events));
  }

  private static HeldNeighbourhood neighbourhood(NeighbourhoodEvent... events) {
    return folded(HeldNeighbourhood::after, List.of(events));
  }

  private interface Fold<S, E> {
    S after(@Nullable S before, E event);
  }

  private static <S, E> S folded(Fold<S, E> after, List<E> events) {
    S state = after.after(null, events.getFirst());
    for (E event : events.subList(1, events.size())) {
      state = after.after(state, event);
    }
    return state;
  }

  private static <I, S> Map<I, S> by(Function<S, I> id, List<S> all) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}

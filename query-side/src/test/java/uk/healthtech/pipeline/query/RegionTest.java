package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.RegionSamples.added;
import static uk.healthtech.pipeline.query.RegionSamples.agreed;
import static uk.healthtech.pipeline.query.RegionSamples.commented;
import static uk.healthtech.pipeline.query.RegionSamples.content;
import static uk.healthtech.pipeline.query.RegionSamples.insight;
import static uk.healthtech.pipeline.query.RegionSamples.investment;
import static uk.healthtech.pipeline.query.RegionSamples.money;
import static uk.healthtech.pipeline.query.RegionSamples.need;
import static uk.healthtech.pipeline.query.RegionSamples.neighbourhood;
import static uk.healthtech.pipeline.query.RegionSamples.place;
import static uk.healthtech.pipeline.query.RegionSamples.proposed;
import static uk.healthtech.pipeline.query.RegionSamples.recorded;
import static uk.healthtech.pipeline.query.RegionSamples.shared;
import static uk.healthtech.pipeline.query.RegionSamples.theme;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.meeting;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.Insights;
import uk.healthtech.pipeline.kernel.query.Answers.Investments;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Answers.Places;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindInsights;
import uk.healthtech.pipeline.kernel.query.Query.FindInvestments;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.FindPlaces;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** What partners know and agree of their region: lists, and who sees what in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionTest {
  private static final int CARE = 1;
  private static final int AGEING = 2;
  private static final int SCREENING = 3;
  private static final int TELEPHONES = 4;
  private static final int BREATH = 5;

  private static final Actor OFFICE = actor(Role.PROGRAMME_OFFICE, PARTNERSHIP);
  private static final Actor INNOVATOR = actor(Role.INNOVATOR, COMPANY);
  private static final Page PAGE = new Page(null, 100);
  private static final NeighbourhoodId PARK_WARD = NeighbourhoodId.named("Calderdale", "Park Ward");
  private static final Organisation GONE =
      new Organisation(
          "Gone Ltd", OrganisationKind.COMPANY, null, "00000001", null, List.of(), "Its site", DAY);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.hold("A slip", "It was another's", "It matters most", "Near home too", "In another ICB");
    places();
    side.append(
        shared(1, need("Somebody to look at a wound", "Leeds")),
        new InsightCorrected(
            insight(1),
            need("Somebody to look at a wound", "Leeds", "Calderdale"),
            held("A slip"),
            DAY.plusDays(2)),
        shared(2, need("Company in the evening")),
        shared(3, need("A bus to the clinic", "Leeds")),
        new InsightRetracted(insight(3), held("It was another's"), DAY.plusDays(4)),
        shared(4, need("100% of letters in plain English", "leeds ")),
        shared(5, need("Somebody to talk to", "Calderdale")));
    themes();
    investments();
    side.settle();
  }

  private void places() {
    side.append(place("Leeds"), place("Calderdale"), place("Harrogate"));
    side.append(
        new PlaceRetired(PlaceId.named("Harrogate"), held("In another ICB"), DAY.plusDays(1)));
    side.append(
        added("Harehills", "Leeds"),
        added("Beeston", "Leeds"),
        added("burmantofts", "Leeds"),
        added("Park Ward", "Calderdale"),
        new NeighbourhoodCorrected(
            PARK_WARD, neighbourhood("Park", "Calderdale"), held("A slip"), DAY.plusDays(1)),
        new NeighbourhoodRetired(
            NeighbourhoodId.named("Leeds", "Beeston"), held("All is well"), DAY.plusDays(2)));
  }

  private void themes() {
    side.append(
        proposed(CARE, "Care at home", insight(1), insight(2), insight(3)),
        commented(CARE, "Near home too"),
        agreed(CARE),
        proposed(AGEING, "ageing well", insight(2)),
        commented(AGEING, "Who is old?"),
        proposed(SCREENING, "Screening"),
        new ThemeDeclined(theme(SCREENING), held("Not ours"), meeting(), DAY.plusDays(1)),
        proposed(TELEPHONES, "Telephones"),
        agreed(TELEPHONES),
        new ThemeRetired(theme(TELEPHONES), held("Done"), meeting(), DAY.plusDays(9)),
        new ThemeReported(
            theme(BREATH), PARTNERSHIP, content("Breath"), ThemeStatus.AGREED, null, DAY));
    begin(1, COMPANY, theme(CARE));
    side.append(submitted(innovation(1)));
    begin(2, OTHER_COMPANY, theme(CARE), theme(BREATH));
    side.append(
        submitted(innovation(2)), new CollaboratorInvited(innovation(2), COMPANY, DAY.plusDays(1)));
    begin(3, THIRD_COMPANY, theme(CARE));
    side.append(new TransferOffered(innovation(3), COMPANY, held("Sold"), DAY));
    begin(4, COMPANY, theme(CARE));
    side.append(
        submitted(innovation(4)),
        new ProposalDeclined(innovation(4), held("Not ours"), null, DAY.plusDays(2)));
    begin(5, OTHER_COMPANY, theme(BREATH));
    side.append(submitted(innovation(5)));
    OrganisationId gone = OrganisationIds.of(GONE);
    begin(6, gone);
    side.append(registered(GONE), new OrganisationClosed(gone, COMPANY, "Its site", DAY));
  }

  private void begin(int number, OrganisationId owner, ThemeId... themes) {
    InnovationId id = innovation(number);
    side.append(started(id, owner, "Number " + number));
    if (themes.length > 0) {
      side.append(
          new ProposalRevised(id, ProposalChanges.builder().themes(Set.of(themes)).build(), DAY));
    }
  }

  private void investments() {
    InvestmentKind grant = InvestmentKind.GRANT;
    side.append(
        recorded(1, money(grant, "Leeds", theme(CARE), innovation(1))),
        recorded(2, money(InvestmentKind.EQUITY, null, theme(CARE), innovation(2))),
        recorded(3, money(grant, "LEEDS", null, innovation(3))),
        recorded(4, money(InvestmentKind.INWARD_INVESTMENT, "Calderdale", null, null)),
        recorded(5, money(grant, "Leeds", null, innovation(1))),
        new InvestmentRetracted(investment(5), held("It was another's"), DAY.plusDays(6)),
        recorded(6, money(grant, null, null, innovation(6))));
  }

  @AfterAll
  void close() {
    side.close();
  }

  /** Walks the pages and demands that none is larger than asked. */
  private <A, T> List<T> walk(
      Function<Page, A> ask, Function<A, List<T>> rows, Function<A, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      A answer = ask.apply(new Page(cursor, 2));
      assertThat(rows.apply(answer)).hasSizeBetween(1, 2);
      all.addAll(rows.apply(answer));
      cursor = next.apply(answer);
    } while (cursor != null);
    return all;
  }

  private Insights insights(
      Actor viewer, @Nullable InsightId one, @Nullable ThemeId theme, @Nullable String place) {
    return side.ask(new FindInsights(viewer, one, theme, place, null, PAGE, null), Insights.class);
  }

  private List<InsightId> withWords(String words) {
    return ids(
        side.ask(new FindInsights(OFFICE, null, null, null, words, PAGE, null), Insights.class));
  }

  private static List<InsightId> ids(Insights insights) {
    return insights.rows().stream().map(row -> row.insight().id()).toList();
  }

  private Themes themes(Actor viewer, @Nullable ThemeId one, ThemeStatus... statuses) {
    return side.ask(new FindThemes(viewer, one, Set.of(statuses), null, PAGE, null), Themes.class);
  }

  private static List<String> names(Themes themes) {
    return themes.rows().stream().map(row -> row.theme().content().name()).toList();
  }

  private Investments investments(Actor viewer, @Nullable InvestmentId one) {
    return side.ask(
        new FindInvestments(viewer, one, Set.of(), null, null, null, PAGE, null),
        Investments.class);
  }

  private static List<InvestmentId> ids(Investments investments) {
    return investments.rows().stream().map(row -> row.investment().id()).toList();
  }

  @Test
  void insights_are_listed_the_latest_first_without_those_taken_back() {
    Insights answer = insights(OFFICE, null, null, null);
    assertThat(answer.finding()).isEqualTo(Finding.FOUND);
    assertThat(ids(answer)).containsExactly(insight(5), insight(4), insight(2), insight(1));
    assertThat(answer.rows().getLast().sequence()).isEqualTo(1);
    assertThat(answer.texts()).isEqualTo(Map.of(held("A slip").id(), "A slip"));
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindInsights(OFFICE, null, null, null, null, page, null),
                        Insights.class),
                Insights::rows,
                Insights::next))
        .isEqualTo(answer.rows());
  }

  @Test
  void insights_are_found_by_theme_place_and_words() {
    assertThat(ids(insights(OFFICE, null, theme(CARE), null)))
        .containsExactly(insight(2), insight(1));
    assertThat(ids(insights(OFFICE, null, theme(SCREENING), null))).isEmpty();
    assertThat(ids(insights(OFFICE, null, null, "LEEDS"))).containsExactly(insight(4), insight(1));
    assertThat(ids(insights(OFFICE, null, theme(CARE), "Calderdale"))).containsExactly(insight(1));
    assertThat(ids(insights(OFFICE, null, null, "Harrogate"))).isEmpty();
    assertThat(withWords("wound somebody")).containsExactly(insight(1));
    assertThat(withWords("100%")).containsExactly(insight(4));
    assertThat(withWords("carers alone")).as("source and population").hasSize(4);
  }

  @Test
  void an_insight_taken_back_is_shown_by_its_id_with_the_reason() {
    Insights answer = insights(OFFICE, insight(3), null, null);
    assertThat(answer.finding()).isEqualTo(Finding.FOUND);
    assertThat(answer.rows().getFirst().insight().retractedOn()).isEqualTo(DAY.plusDays(4));
    assertThat(answer.texts()).containsValue("It was another's");
    assertThat(insights(OFFICE, insight(99), null, null))
        .isEqualTo(new Insights(Finding.ABSENT, List.of(), Map.of(), null, true));
  }

  @ParameterizedTest
  @EnumSource
  void insights_are_for_partners_and_those_who_decide(Role role) {
    Actor viewer = actor(role, COMPANY);
    switch (role) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER -> {
        assertThat(ids(insights(viewer, null, null, null))).hasSize(4);
        assertThat(ids(insights(viewer, insight(3), null, null))).hasSize(1);
      }
      case INNOVATOR, ADMINISTRATOR, SERVICE -> {
        assertThat(insights(viewer, null, null, null))
            .isEqualTo(new Insights(Finding.FOUND, List.of(), Map.of(), null, true));
        assertThat(insights(viewer, insight(1), null, null))
            .isEqualTo(new Insights(Finding.HIDDEN, List.of(), Map.of(), null, true));
        assertThat(insights(viewer, insight(99), null, null).finding()).isEqualTo(Finding.ABSENT);
      }
    }
  }

  @Test
  void themes_are_listed_by_name_and_filtered_by_status_and_words() {
    Themes answer = themes(OFFICE, null);
    assertThat(names(answer))
        .containsExactly("ageing well", "Breath", "Care at home", "Screening", "Telephones");
    assertThat(answer.texts().values())
        .as("the others were never held")
        .containsExactlyInAnyOrder("It matters most", "Near home too");
    assertThat(names(themes(OFFICE, null, ThemeStatus.PROPOSED, ThemeStatus.DECLINED)))
        .containsExactly("ageing well", "Screening");
    assertThat(
            names(
                side.ask(
                    new FindThemes(OFFICE, null, Set.of(), "home together", PAGE, null),
                    Themes.class)))
        .containsExactly("Care at home");
    assertThat(names(themes(OFFICE, theme(BREATH)))).containsExactly("Breath");
    assertThat(themes(OFFICE, theme(99)).finding()).isEqualTo(Finding.ABSENT);
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindThemes(OFFICE, null, Set.of(), null, page, null), Themes.class),
                Themes::rows,
                Themes::next))
        .isEqualTo(answer.rows());
  }

  @Test
  void themes_say_how_many_innovations_that_the_asker_may_see_align_to_them() {
    assertThat(themes(OFFICE, null).aligned())
        .as("neither drafts nor what has ended")
        .isEqualTo(
            Map.of(
                theme(CARE), 2,
                theme(AGEING), 0,
                theme(SCREENING), 0,
                theme(TELEPHONES), 0,
                theme(BREATH), 2));
    assertThat(themes(INNOVATOR, null).aligned())
        .isEqualTo(Map.of(theme(CARE), 3, theme(TELEPHONES), 0, theme(BREATH), 1));
    assertThat(themes(actor(Role.TRUST_APPROVER, LEEDS), theme(CARE)).aligned())
        .isEqualTo(Map.of(theme(CARE), 0));
  }

  @ParameterizedTest
  @EnumSource
  void innovators_see_the_themes_that_were_agreed_and_not_what_partners_say_of_them(Role role) {
    Actor viewer = actor(role, COMPANY);
    Themes answer = themes(viewer, null);
    assertThat(answer.finding()).isEqualTo(Finding.FOUND);
    switch (role) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER ->
          assertThat(answer.rows()).isEqualTo(themes(OFFICE, null).rows());
      case INNOVATOR -> {
        assertThat(names(answer)).containsExactly("Breath", "Care at home", "Telephones");
        HeldTheme care = themes(viewer, theme(CARE)).rows().getFirst().theme();
        assertThat(care.content().insights()).isEmpty();
        assertThat(care.comments()).isEmpty();
        assertThat(care.status()).isEqualTo(ThemeStatus.AGREED);
        assertThat(answer.texts().values()).containsExactly("It matters most");
        assertThat(themes(viewer, theme(AGEING)))
            .isEqualTo(new Themes(Finding.HIDDEN, List.of(), Map.of(), Map.of(), null, true));
      }
      case ADMINISTRATOR, SERVICE -> {
        assertThat(answer.rows()).isEmpty();
        assertThat(answer.aligned()).isEmpty();
        assertThat(themes(viewer, theme(CARE)).finding()).isEqualTo(Finding.HIDDEN);
        assertThat(themes(viewer, theme(99)).finding()).isEqualTo(Finding.ABSENT);
      }
    }
  }

  @Test
  void investments_are_listed_filtered_and_paged() {
    Investments answer = investments(OFFICE, null);
    assertThat(ids(answer))
        .as("made on the same day, so in the order of their ids")
        .containsExactly(investment(6), investment(4), investment(3), investment(2), investment(1));
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindInvestments(OFFICE, null, Set.of(), null, null, null, page, null),
                        Investments.class),
                Investments::rows,
                Investments::next))
        .isEqualTo(answer.rows());
    assertThat(filtered(Set.of(InvestmentKind.EQUITY, InvestmentKind.CONTRACT), null, null, null))
        .containsExactly(investment(2));
    assertThat(filtered(Set.of(), theme(CARE), null, null))
        .containsExactly(investment(2), investment(1));
    assertThat(filtered(Set.of(), null, innovation(1), null)).containsExactly(investment(1));
    assertThat(filtered(Set.of(), null, null, "leeds"))
        .containsExactly(investment(3), investment(1));
  }

  private List<InvestmentId> filtered(
      Set<InvestmentKind> kinds,
      @Nullable ThemeId theme,
      @Nullable InnovationId innovation,
      @Nullable String place) {
    return ids(
        side.ask(
            new FindInvestments(OFFICE, null, kinds, theme, innovation, place, PAGE, null),
            Investments.class));
  }

  @ParameterizedTest
  @EnumSource
  void innovators_see_the_investments_into_what_they_own_or_work_on(Role role) {
    Actor viewer = actor(role, COMPANY);
    switch (role) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER ->
          assertThat(ids(investments(viewer, null))).hasSize(5);
      case INNOVATOR -> {
        assertThat(ids(investments(viewer, null)))
            .as("what is only offered to them is not among them, what they succeeded to is")
            .containsExactly(investment(6), investment(2), investment(1));
        assertThat(investments(viewer, investment(5)).texts()).containsValue("It was another's");
        assertThat(investments(viewer, investment(3)).finding()).isEqualTo(Finding.HIDDEN);
        assertThat(investments(viewer, investment(4)))
            .isEqualTo(new Investments(Finding.HIDDEN, List.of(), Map.of(), null, true));
      }
      case ADMINISTRATOR, SERVICE -> {
        assertThat(ids(investments(viewer, null))).isEmpty();
        assertThat(investments(viewer, investment(1)).finding()).isEqualTo(Finding.HIDDEN);
      }
    }
    assertThat(investments(viewer, investment(99)).finding()).isEqualTo(Finding.ABSENT);
  }

  @ParameterizedTest
  @EnumSource
  void places_are_no_secret_and_those_that_were_stay_on_the_list(Role role) {
    Places answer = side.ask(new FindPlaces(actor(role, COMPANY), null), Places.class);
    assertThat(answer.rows())
        .extracting(row -> row.place().name())
        .containsExactly("Calderdale", "Harrogate", "Leeds");
    assertThat(answer.rows().get(1).place().retiredOn()).isEqualTo(DAY.plusDays(1));
    assertThat(answer.texts().values()).containsExactly("In another ICB");
  }

  @Test
  void neighbourhoods_are_listed_by_name_and_filtered() {
    assertThat(neighbourhoods(null, null, false))
        .containsExactly("Beeston", "burmantofts", "Harehills", "Park");
    assertThat(neighbourhoods(null, null, true))
        .containsExactly("burmantofts", "Harehills", "Park");
    assertThat(neighbourhoods(null, "leeds", true)).containsExactly("burmantofts", "Harehills");
    assertThat(neighbourhoods(PARK_WARD, null, false)).containsExactly("Park");
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindNeighbourhoods(OFFICE, null, null, false, page, null),
                        Neighbourhoods.class),
                Neighbourhoods::rows,
                Neighbourhoods::next))
        .hasSize(4);
  }

  private List<String> neighbourhoods(
      @Nullable NeighbourhoodId one, @Nullable String place, boolean openOnly) {
    return side
        .ask(
            new FindNeighbourhoods(
                actor(Role.ADMINISTRATOR, PARTNERSHIP), one, place, openOnly, PAGE, null),
            Neighbourhoods.class)
        .rows()
        .stream()
        .map(row -> row.neighbourhood().content().name())
        .toList();
  }

  @Test
  void whoever_wrote_it_reads_it_at_once() {
    After insight = last(insight(1).toString());
    After theme = last(theme(CARE).toString());
    After investment = last(investment(1).toString());
    After place = last(PlaceId.named("Leeds").toString());
    After neighbourhood = last(PARK_WARD.toString());
    assertThat(
            List.of(
                side.ask(
                        new FindInsights(OFFICE, null, null, null, null, PAGE, insight),
                        Insights.class)
                    .upToDate(),
                side.ask(new FindThemes(OFFICE, null, Set.of(), null, PAGE, theme), Themes.class)
                    .upToDate(),
                side.ask(
                        new FindInvestments(
                            OFFICE, null, Set.of(), null, null, null, PAGE, investment),
                        Investments.class)
                    .upToDate(),
                side.ask(new FindPlaces(OFFICE, place), Places.class).upToDate(),
                side.ask(
                        new FindNeighbourhoods(OFFICE, null, null, false, PAGE, neighbourhood),
                        Neighbourhoods.class)
                    .upToDate()))
        .containsOnly(true);
  }

  private After last(String stream) {
    return new After(stream, side.last(stream));
  }

  @ParameterizedTest
  @ValueSource(strings = {"insights", "themes", "investments", "places", "neighbourhoods"})
  void a_rebuild_gives_the_same_rows(String readModel) {
    Rebuilding.givesTheSame(side, readModel);
  }
}

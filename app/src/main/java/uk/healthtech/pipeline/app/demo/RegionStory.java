package uk.healthtech.pipeline.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.CorrectInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.RetractInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.ShareInsight;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.CorrectInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeApprovers;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeDeadlines;
import uk.healthtech.pipeline.kernel.theme.CommentId;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What the partnership of the demonstration learns and agrees of its region: needs, themes, money,
 * neighbourhoods and policy.
 */
final class RegionStory {
  /** The places that the story plays in; they ship with the product. */
  static final List<String> PLACES =
      List.of(
          "Leeds", "Bradford District and Craven", "Kirklees", "Calderdale", "Wakefield District");

  private static final ThemeId AT_HOME = theme("at home");
  private static final ThemeId EARLIER = theme("earlier");
  private static final ThemeId FLOW = theme("flow");
  private static final ThemeId MINDS = theme("minds");
  private static final ThemeId WINTER = theme("winter");

  private static final List<String> NEIGHBOURHOODS =
      List.of("Millrace End", "Upper Cinderfield", "Tenterbrook", "Foundry Rise", "Lowmoor Gate");

  private final Script script;
  private final Cast cast;
  private final Random random = new Random(2019);

  RegionStory(Script script, Cast cast) {
    this.script = script;
    this.cast = cast;
  }

  /** Since that day two people of a trust approve a pilot that is requested. */
  static LocalDate twoPeopleSince(Script script) {
    return script.ago(520);
  }

  /** On that day the one company of the story goes into the other. */
  static LocalDate mergedOn(Script script) {
    return script.ago(12);
  }

  private static ThemeId theme(String name) {
    return new ThemeId(Ids.derived("demonstration", "theme", name));
  }

  /** The themes that an innovation for this purpose, begun on this day, aligns to; maybe none. */
  Set<ThemeId> themes(MainPurpose purpose, LocalDate begun) {
    ThemeId theme =
        switch (purpose) {
          case PREVENT, MANAGE, MONITOR -> AT_HOME;
          case DIAGNOSE -> EARLIER;
          case PREDICT, ENABLE_CARE -> FLOW;
          case TREAT, CLIMATE_RESILIENCE -> MINDS;
        };
    boolean agreed = !theme.equals(MINDS) && begun.isAfter(script.ago(960));
    return agreed ? Set.of(theme) : Set.of();
  }

  /** The priority neighbourhoods. */
  List<NeighbourhoodId> neighbourhoods() {
    return List.of(neighbourhood(0), neighbourhood(1), neighbourhood(2));
  }

  private static NeighbourhoodId neighbourhood(int n) {
    return NeighbourhoodId.named(PLACES.get(n), NEIGHBOURHOODS.get(n));
  }

  void tell() {
    neighbourhoodsAdded();
    InsightId alone =
        insight(
            1_085,
            cast.council(),
            "Older people who live alone lose strength over winter and call for help late.",
            "People over 75 who live alone",
            PLACES.getFirst());
    InsightId travel =
        insight(
            1_080,
            cast.council(),
            "Getting to appointments costs a day's wages where buses are few.",
            "Working-age adults with long-term conditions",
            PLACES.get(1));
    InsightId late =
        insight(
            1_074,
            cast.industry(),
            "Firms see cancers found later here than in the companies' other regions.",
            "Adults with vague symptoms",
            PLACES.get(2));
    InsightId beds =
        insight(
            1_070,
            cast.office(),
            "Discharge waits for transport and medicines more than for doctors.",
            "People who are fit to leave hospital",
            PLACES.get(4));
    InsightId young =
        insight(
            600,
            cast.council(),
            "Young people ask for help by message and hang up on telephone menus.",
            "People between 16 and 25",
            PLACES.get(3));
    InsightId cold =
        insight(
            420,
            cast.council(),
            "Cold homes fill wards in January, street by street.",
            "Families in homes that are hard to heat",
            PLACES.get(1));
    InsightId wrong =
        insight(
            300,
            cast.industry(),
            "Every second household has a spare tablet at home to give.",
            "Everybody",
            PLACES.getFirst());
    script.line(
        script.ago(240),
        cast.industry(),
        new RetractInsight(wrong, script.text("The survey was of our own customers only."), null));
    script.line(
        script.ago(590),
        cast.council(),
        new CorrectInsight(
            young,
            content(
                "Young people ask for help by message and hang up on telephone menus, at night"
                    + " above all.",
                "People between 16 and 25",
                PLACES.get(3)),
            script.text("The second survey told us about the time of day."),
            null));

    proposed(
        AT_HOME,
        1_060,
        cast.council(),
        "Living longer at home",
        "Technology that keeps people strong, safe and in touch where they live.",
        alone,
        travel);
    proposed(
        EARLIER,
        1_055,
        cast.industry(),
        "Found earlier",
        "Tests and checks that find illness sooner, above all where it is found late today.",
        late);
    proposed(
        FLOW,
        1_050,
        cast.office(),
        "No day wasted in hospital",
        "Better use of beds, time and letters between hospital, practice and home.",
        beds,
        travel);
    comment(
        AT_HOME,
        1_030,
        cast.industry(),
        "Companies would gain from one list of care homes that want to take part.");
    comment(
        FLOW, 1_025, cast.approver("RR8"), "Please count transport in: it decides our mornings.");
    agreed(AT_HOME, 1_000);
    agreed(EARLIER, 1_000);
    agreed(FLOW, 1_000);
    proposed(
        MINDS,
        580,
        cast.council(),
        "Young minds, first contact",
        "Ways into care for young people that begin where they are.",
        young);
    comment(MINDS, 560, cast.approver("RGD"), "We would pilot this at once.");
    decidedOn(560 - 30, MINDS, false, "Taken up in the mental health programme instead of here.");
    proposed(
        WINTER,
        400,
        cast.council(),
        "Warm and well",
        "Homes, heating and health looked at together before winter.",
        cold,
        alone);
    agreed(WINTER, 370);
    LocalDate retired = script.ago(120);
    script.line(
        retired,
        cast.leader(),
        new ThemeCommand.RetireTheme(
            WINTER,
            script.text("The council carries it on by itself."),
            cast.meeting(retired),
            null));
    proposed(
        theme("sleep"),
        25,
        cast.industry(),
        "Sleep as a vital sign",
        "Sleep measured at home as an early sign of many illnesses.",
        alone);

    LocalDate two = twoPeopleSince(script);
    script.line(
        two,
        cast.leader(),
        new AgreeApprovers(
            2,
            script.text("After the first year, trusts asked for a second pair of eyes."),
            cast.meeting(two),
            null,
            null));
    LocalDate faster = script.ago(330);
    script.line(
        faster,
        cast.leader(),
        new AgreeDeadlines(
            new Policy.Deadlines(15, 30, 10),
            script.text("Screening has shown that three weeks are enough."),
            cast.meeting(faster),
            null,
            null));

    LocalDate renamed = script.ago(200);
    script.line(
        renamed,
        cast.office(),
        new OrganisationCommand.RenameOrganisation(
            OrganisationIds.of(cast.companies().getLast()),
            "Pennywhistle Care Group Ltd (fictional)",
            "Made up for the demonstration",
            null));
  }

  /** Told last, so that of that day it comes last. */
  void merged() {
    script.line(
        mergedOn(script),
        cast.office(),
        new OrganisationCommand.CloseOrganisation(
            cast.merged().organisation(),
            cast.successor().organisation(),
            "Made up for the demonstration",
            null));
  }

  private void neighbourhoodsAdded() {
    for (int i = 0; i < NEIGHBOURHOODS.size(); i++) {
      script.line(
          script.ago(1_088 - i),
          cast.office(),
          new AddNeighbourhood(
              neighbourhood(i),
              new Neighbourhood(
                  NEIGHBOURHOODS.get(i), PLACES.get(i), List.of(), "Made up for the demonstration"),
              null));
    }
    script.line(
        script.ago(150),
        cast.office(),
        new RetireNeighbourhood(
            neighbourhood(4), script.text("Its plan has come to its end."), null));
  }

  private InsightId insight(int ago, Actor by, String need, String population, String place) {
    InsightId id = new InsightId(Ids.derived("demonstration", "insight", need));
    script.line(script.ago(ago), by, new ShareInsight(id, content(need, population, place), null));
    return id;
  }

  private static Insight content(String need, String population, String place) {
    return new Insight(
        need,
        population,
        List.of(place),
        List.of(neighbourhood(PLACES.indexOf(place))),
        "A survey made up for the demonstration",
        null);
  }

  private void proposed(
      ThemeId theme, int ago, Actor by, String name, String summary, InsightId... insights) {
    script.line(
        script.ago(ago),
        by,
        new ThemeCommand.ProposeTheme(
            theme, new Theme(name + " (fictional)", summary, List.of(insights)), null));
  }

  private void comment(ThemeId theme, int ago, Actor by, String words) {
    script.line(
        script.ago(ago),
        by,
        new ThemeCommand.CommentOnTheme(
            theme,
            new CommentId(Ids.derived("demonstration", "comment", words)),
            script.text(words),
            null));
  }

  private void agreed(ThemeId theme, int ago) {
    decidedOn(ago, theme, true, "Several partners need it, and companies can do something.");
  }

  private void decidedOn(int ago, ThemeId theme, boolean agreed, String why) {
    LocalDate on = script.ago(ago);
    script.line(
        on,
        cast.leader(),
        agreed
            ? new ThemeCommand.AgreeTheme(theme, script.text(why), cast.meeting(on), null)
            : new ThemeCommand.DeclineTheme(theme, script.text(why), cast.meeting(on), null));
  }

  /** Money of every kind, some of it for one innovation. */
  void investments(List<Tale> tales) {
    List<InvestmentKind> kinds = List.of(InvestmentKind.values());
    InvestmentId first = null;
    for (int i = 0; i < 24; i++) {
      InvestmentKind kind = kinds.get(i % kinds.size());
      Tale tale = i % 3 == 0 ? tales.get(i * 2) : null;
      int ago = tale == null ? 1_000 - i * 40 : 40 + i;
      InvestmentId id = new InvestmentId(Ids.derived("demonstration", "investment", "" + i));
      first = first == null ? id : first;
      script.line(
          script.ago(ago),
          i % 4 == 0 ? cast.industry() : cast.office(),
          new RecordInvestment(id, money(i, kind, ago, tale == null ? null : tale.id()), null));
    }
    if (first != null) {
      script.line(
          script.ago(15),
          cast.office(),
          new CorrectInvestment(
              first,
              money(0, InvestmentKind.GRANT, 40, tales.getFirst().id()),
              script.text("The award letter names another sum."),
              null));
    }
  }

  private Investment money(int n, InvestmentKind kind, int ago, @Nullable InnovationId innovation) {
    return new Investment(
        BigDecimal.valueOf((1 + random.nextInt(60)) * 25_000L),
        "GBP",
        kind,
        switch (kind) {
          case GRANT -> "A research fund (fictional)";
          case EQUITY -> "Harrowgate Ventures (fictional)";
          case CONTRACT -> "A supply contract (fictional)";
          case INWARD_INVESTMENT -> "Nordlicht Devices AG (fictional)";
        },
        script.ago(ago),
        kind == InvestmentKind.INWARD_INVESTMENT ? 12 + n : n % 5,
        n % 3 == 0 ? 4 : null,
        PLACES.get(n % PLACES.size()),
        n % 2 == 0 && ago < 900 ? AT_HOME : null,
        innovation);
  }
}

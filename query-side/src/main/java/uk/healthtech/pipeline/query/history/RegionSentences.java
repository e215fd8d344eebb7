package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.atMeeting;
import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;
import static uk.healthtech.pipeline.query.history.Words.list;
import static uk.healthtech.pipeline.query.history.Words.quoted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** What happened to the needs, themes, money and places of the region, in plain English. */
final class RegionSentences {
  private RegionSentences() {}

  static String of(RegionEvent event, Names names) {
    return switch (event) {
      case InsightEvent e -> insight(e, names);
      case ThemeEvent e -> theme(e, names);
      case InvestmentEvent e -> investment(e, names);
      case PlaceEvent e -> place(e, names);
      case NeighbourhoodEvent e -> neighbourhood(e, names);
    };
  }

  /** What the event calls what it is about, for the sentences of those that follow. */
  static @Nullable String subject(RegionEvent event) {
    return switch (event) {
      case InsightShared e -> need(e.content());
      case InsightCorrected e -> need(e.content());
      case ThemeProposed e -> quoted(e.content().name());
      case ThemeRevised e -> quoted(e.content().name());
      case ThemeReported e -> quoted(e.content().name());
      case InvestmentRecorded e -> money(e.content());
      case InvestmentCorrected e -> money(e.content());
      case PlaceAdded e -> e.name();
      case NeighbourhoodAdded e -> e.content().name();
      case NeighbourhoodCorrected e -> e.content().name();
      case InsightRetracted _,
          ThemeCommented _,
          ThemeAgreed _,
          ThemeDeclined _,
          ThemeRetired _,
          InvestmentRetracted _,
          PlaceRetired _,
          NeighbourhoodRetired _ ->
          null;
    };
  }

  private static String insight(InsightEvent event, Names names) {
    return switch (event) {
      case InsightShared e -> "shared an insight " + need(e.content());
      case InsightCorrected e -> "corrected the insight " + need(e.content());
      case InsightRetracted _ -> "took back the insight" + names.named();
    };
  }

  private static String need(Insight insight) {
    return "into the needs of " + quoted(insight.population());
  }

  private static String theme(ThemeEvent event, Names names) {
    String theme = "the theme" + names.named();
    return switch (event) {
      case ThemeProposed e -> "proposed the theme " + quoted(e.content().name());
      case ThemeRevised e -> "revised the theme " + quoted(e.content().name());
      case ThemeCommented _ -> "commented on " + theme;
      case ThemeAgreed e -> "agreed " + theme + atMeeting(e.meeting());
      case ThemeDeclined e -> "decided against " + theme + atMeeting(e.meeting());
      case ThemeRetired e -> "retired " + theme + atMeeting(e.meeting());
      case ThemeReported e ->
          "reported on import that the theme %s was %s%s"
              .formatted(
                  quoted(e.content().name()),
                  status(e.status()),
                  e.since() == null ? " on a day that is not known" : " on " + day(e.since()));
    };
  }

  private static String status(ThemeStatus status) {
    return switch (status) {
      case PROPOSED -> "proposed";
      case AGREED -> "agreed";
      case DECLINED -> "declined";
      case RETIRED -> "retired";
    };
  }

  private static String investment(InvestmentEvent event, Names names) {
    return switch (event) {
      case InvestmentRecorded e ->
          "recorded an investment %s, made on %s%s"
              .formatted(money(e.content()), day(e.content().madeOn()), jobs(e.content()));
      case InvestmentCorrected e ->
          "corrected the investment to one %s, made on %s%s"
              .formatted(money(e.content()), day(e.content().madeOn()), jobs(e.content()));
      case InvestmentRetracted _ -> "took back the investment" + names.named();
    };
  }

  /** Such as "of GBP 250,000 by Innovate UK as a grant". */
  private static String money(Investment investment) {
    return "of %s %s by %s as %s"
        .formatted(
            investment.currency(),
            amount(investment.amount()),
            investment.source(),
            kind(investment.kind()));
  }

  private static String amount(BigDecimal amount) {
    int digits = amount.stripTrailingZeros().scale() <= 0 ? 0 : amount.scale();
    return String.format(Locale.UK, "%,." + digits + "f", amount);
  }

  private static String kind(InvestmentKind kind) {
    return switch (kind) {
      case GRANT -> "a grant";
      case EQUITY -> "equity";
      case CONTRACT -> "a contract";
      case INWARD_INVESTMENT -> "inward investment";
    };
  }

  private static String jobs(Investment investment) {
    List<String> jobs = new ArrayList<>();
    if (investment.jobsCreated() != null) {
      jobs.add(count(investment.jobsCreated(), "job", "jobs") + " created");
    }
    if (investment.jobsSafeguarded() != null) {
      jobs.add(count(investment.jobsSafeguarded(), "job", "jobs") + " safeguarded");
    }
    return jobs.isEmpty() ? "" : ", with " + list(jobs);
  }

  private static String place(PlaceEvent event, Names names) {
    return switch (event) {
      case PlaceAdded e -> "added the place " + e.name();
      case PlaceRetired e ->
          "retired the place%s from %s".formatted(names.named(), day(e.occurredOn()));
    };
  }

  private static String neighbourhood(NeighbourhoodEvent event, Names names) {
    return switch (event) {
      case NeighbourhoodAdded e ->
          "added the priority neighbourhood %s in %s"
              .formatted(e.content().name(), e.content().place());
      case NeighbourhoodCorrected e ->
          "corrected what is known of the priority neighbourhood %s in %s"
              .formatted(e.content().name(), e.content().place());
      case NeighbourhoodRetired e ->
          "retired the priority neighbourhood%s from %s"
              .formatted(names.named(), day(e.occurredOn()));
    };
  }
}

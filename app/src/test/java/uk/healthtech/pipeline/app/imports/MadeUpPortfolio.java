package uk.healthtech.pipeline.app.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up portfolio as a spreadsheet has it: good rows of every kind, and every kind of error.
 */
public final class MadeUpPortfolio {
  private static final List<String> COLUMNS =
      List.of(
          "record",
          "reference",
          "name",
          "summary",
          "category",
          "themes",
          "place",
          "lead_organisation",
          "lead_ods_code",
          "lead_kind",
          "stage",
          "proposal_on",
          "development_on",
          "development_by",
          "development_reason",
          "testing_on",
          "deployment_on",
          "at_scale_on",
          "outcome",
          "outcome_on",
          "outcome_reason",
          "organisation",
          "status",
          "objectives",
          "requested_on",
          "started_on",
          "ended_on",
          "findings",
          "recommendation",
          "live_on",
          "sites",
          "from",
          "to",
          "patients",
          "neighbourhood",
          "since",
          "codes",
          "source");

  /** Every tenth innovation has one of these mistakes, in turn. */
  private static final List<Map<String, String>> MISTAKES =
      List.of(
          Map.of("proposal_on", "31/02/2024"),
          Map.of("proposal_on", "2999-01-01"),
          Map.of("proposal_on", "03/24"),
          Map.of("development_on", "1947-01-01"),
          Map.of("stage", "DEPLOYMENT", "testing_on", "2024-05-01"),
          Map.of("stage", "SOMEWHERE"),
          Map.of("stage", ""),
          Map.of("name", ""),
          Map.of("name", "x".repeat(121)),
          Map.of("summary", "Too short"),
          Map.of("category", "Gadget"),
          Map.of("themes", "A theme that nobody agreed"),
          Map.of("place", "Atlantis"),
          Map.of("lead_ods_code", "not a code"),
          Map.of("lead_ods_code", "ZZ999", "lead_organisation", "", "lead_kind", ""),
          Map.of("lead_organisation", "A firm that nobody registered", "lead_ods_code", ""),
          Map.of("development_by", "Nobody at all"),
          Map.of("outcome", "STOPPED"),
          Map.of("outcome_on", "2024-06-01"),
          Map.of("patients", "12"),
          Map.of("reference", ""),
          Map.of("record", "NONSENSE"));

  private final StringWriter text = new StringWriter();
  private final CsvWriter rows;
  private final int all;
  private int written;

  private MadeUpPortfolio(int all) {
    this.rows = CsvWriter.builder().build(text);
    this.all = all;
  }

  /** As many rows as that, or a few more, to end with a whole innovation. */
  public static String csv(int rows) {
    return new MadeUpPortfolio(rows).write();
  }

  private String write() {
    rows.writeRecord(COLUMNS);
    for (String theme : List.of("Frailty at home", "Breathing well", "Fewer missed visits")) {
      row(
          Map.of(
              "record",
              "THEME",
              "name",
              theme,
              "summary",
              "A made-up theme that rows of a test name.",
              "status",
              theme.equals("Breathing well") ? "RETIRED" : "AGREED",
              "since",
              "2023-04-01"));
    }
    for (String neighbourhood : List.of("North Made-up", "South Made-up")) {
      row(
          Map.of(
              "record",
              "NEIGHBOURHOOD",
              "name",
              neighbourhood,
              "place",
              "Leeds",
              "codes",
              "E02002364; E02002365",
              "source",
              "Made up for a test"));
    }
    for (int i = 0; written < all; i++) {
      innovation(i);
    }
    return text.toString();
  }

  private void innovation(int i) {
    String reference = "T-%05d".formatted(i);
    LocalDate began = LocalDate.of(2020, 1, 6).plusDays(i % 900);
    Map<String, String> head =
        new HashMap<>(
            Map.of(
                "record",
                i % 2 == 0 ? "" : "INNOVATION",
                "reference",
                reference,
                "name",
                "Made-up device " + i,
                "summary",
                "A made-up device for a test, number " + i + ".",
                "category",
                "Medical device",
                "lead_organisation",
                "Leeds Teaching Hospitals NHS Trust",
                "lead_ods_code",
                "RR8",
                "stage",
                "PROPOSAL",
                "proposal_on",
                began.toString()));
    List<Map<String, String>> more = new ArrayList<>();
    switch (i % 10) {
      case 0 -> head.put("themes", "Frailty at home; Breathing well");
      case 1 -> {
        head.put("stage", "DEVELOPMENT");
        head.put("proposal_on", "");
        head.put("development_on", "14/03/2022");
        head.put("development_by", "QWO");
        head.put("development_reason", "A clear need; told by “the” office.");
      }
      case 2 -> {
        head.put("stage", "TESTING");
        head.put("testing_on", began.plusDays(200).toString());
        more.add(
            Map.of(
                "record",
                "PILOT",
                "reference",
                reference,
                "organisation",
                "RAE",
                "status",
                "RUNNING",
                "objectives",
                "Whether wards get on with it.",
                "started_on",
                began.plusDays(230).toString()));
      }
      case 3 -> {
        deployed(head, began);
        completed(reference, began, more);
      }
      case 4 -> {
        deployed(head, began);
        head.put("stage", "AT_SCALE");
        head.put("at_scale_on", began.plusDays(500).toString());
      }
      case 5 -> {
        head.put("outcome", "DECLINED");
        head.put("outcome_on", began.plusDays(30).toString());
        head.put("outcome_reason", "No trust had\nroom for it.");
      }
      case 6 -> {
        head.put("name", "=1+1 Größe “naïve” " + i);
        head.put("summary", "-2+3 looks like a sum\nand goes on in a second line.");
      }
      case 7 -> {
        head.put("stage", "DEVELOPMENT");
        head.put("development_on", began.plusDays(40).toString());
        head.put("outcome", "ON_HOLD");
        head.put("outcome_on", began.plusDays(90).toString());
      }
      case 8 -> {
        head.put("lead_organisation", "Made-up Firm " + i / 200 + " Ltd");
        head.put("lead_ods_code", "");
        head.put("lead_kind", "Company");
      }
      default -> head.putAll(MISTAKES.get(i / 10 % MISTAKES.size()));
    }
    row(head);
    more.forEach(this::row);
  }

  private static void deployed(Map<String, String> head, LocalDate began) {
    head.put("stage", "DEPLOYMENT");
    head.put("place", "Leeds");
    head.put("testing_on", began.plusDays(200).toString());
    head.put("deployment_on", began.plusDays(400).toString());
  }

  private static void completed(String reference, LocalDate began, List<Map<String, String>> more) {
    more.add(
        Map.of(
            "record",
            "PILOT",
            "reference",
            reference,
            "organisation",
            "RR8",
            "status",
            "COMPLETED",
            "started_on",
            began.plusDays(220).toString(),
            "ended_on",
            began.plusDays(300).toString(),
            "findings",
            "It did what it was meant to do.",
            "recommendation",
            "ADOPT"));
    more.add(
        Map.of(
            "record",
            "ADOPTION",
            "reference",
            reference,
            "organisation",
            "RR8",
            "status",
            "LIVE",
            "live_on",
            began.plusDays(410).toString(),
            "sites",
            "Made-up Hospital; Another \\; one"));
    for (String neighbourhood : List.of("", "North Made-up")) {
      more.add(
          Map.of(
              "record",
              "REACH",
              "reference",
              reference,
              "organisation",
              "RR8",
              "from",
              began.plusDays(411).toString(),
              "to",
              began.plusDays(440).toString(),
              "patients",
              neighbourhood.isEmpty() ? "1,200" : "300",
              "neighbourhood",
              neighbourhood));
    }
  }

  private void row(Map<String, String> cells) {
    rows.writeRecord(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    written++;
  }
}

package uk.healthtech.pipeline.app.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** The page about imports names every column with what it takes. */
class ImportDocTest {
  private static final Path PAGE = Path.of("..", "docs", "import.md");
  private static final String END = "<!-- End of columns -->\n";

  @Test
  void the_page_names_every_column() throws IOException {
    String page = Files.readString(PAGE);
    String written = with(with(page, "portfolio", portfolio()), "organisations", organisations());
    if (Boolean.getBoolean("pipeline.write-docs")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE)
        .as(
            "Written by the code. Write it again with: mvn test -pl app -am -Dtest=ImportDocTest"
                + " -Dpipeline.write-docs=true")
        .hasContent(written);
  }

  private static String with(String page, String name, String table) {
    String begin = "<!-- Columns, written by ImportDocTest: %s -->\n".formatted(name);
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from) + table + page.substring(page.indexOf(END, from));
  }

  private static String portfolio() {
    return Stream.of(Column.values())
        .map(
            column ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(column.header(), rows(column), column.about(), takes(column)))
        .collect(
            Collectors.joining(
                "",
                "\n| column | rows | what belongs in it | what it takes |\n|---|---|---|---|\n",
                "\n"));
  }

  private static String organisations() {
    return Stream.of(OrganisationColumn.values())
        .filter(column -> column != OrganisationColumn.NOT_USED)
        .map(column -> "| `%s` | %s |\n".formatted(column.header(), column.about()))
        .collect(Collectors.joining("", "\n| column | what belongs in it |\n|---|---|\n", "\n"));
  }

  private static String rows(Column column) {
    return column.records().equals(EnumSet.allOf(RecordKind.class))
        ? "all"
        : column.records().stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static String takes(Column column) {
    return switch (column) {
      case RECORD -> words(RecordKind.values());
      case REFERENCE -> text(FieldRules.EXTERNAL_REFERENCE);
      case NAME -> text(FieldRules.NAME) + "; required";
      case CATEGORY,
          CARE_SETTINGS,
          MAIN_PURPOSE,
          HEALTH_INEQUALITIES,
          INTELLECTUAL_PROPERTY,
          THEMES,
          ESTIMATED_PEOPLE,
          COST_ESTIMATE,
          SAVING_ESTIMATE,
          SUMMARY,
          PROBLEM,
          HOW_IT_WORKS,
          EVIDENCE_SO_FAR,
          COST_BASIS,
          SAVING_BASIS,
          POPULATION ->
          takes(ProposalField.valueOf(column.name()));
      case PLACE -> "the name of a place that is on record";
      case LEAD_ORGANISATION -> text(FieldRules.ORGANISATION_NAME);
      case LEAD_ODS_CODE -> "3 to 8 letters and digits";
      case LEAD_COMPANY_NUMBER -> "8 letters and digits; zeros missing in front are put back";
      case LEAD_KIND -> words(OrganisationKind.values());
      case STAGE -> words(Stage.values());
      case OUTCOME -> words(InnovationRows.OUTCOMES.toArray(Phase[]::new));
      case STATUS ->
          "PILOT: %s. ADOPTION: %s. THEME: %s"
              .formatted(
                  words(ReportedPilot.STATUSES.toArray(PilotStatus[]::new)),
                  words(AdoptionStatus.values()),
                  words(ThemeStatus.values()));
      case RECOMMENDATION -> words(Recommendation.values());
      case PROPOSAL_ON,
          DEVELOPMENT_ON,
          TESTING_ON,
          DEPLOYMENT_ON,
          AT_SCALE_ON,
          OUTCOME_ON,
          REQUESTED_ON,
          APPROVED_ON,
          STARTED_ON,
          SUSPENDED_ON,
          ENDED_ON,
          PLANNED_ON,
          GO_LIVE_ON,
          LIVE_ON,
          WITHDRAWN_ON,
          FROM,
          TO,
          SINCE ->
          "a day";
      case PROPOSAL_BY, DEVELOPMENT_BY, TESTING_BY, DEPLOYMENT_BY, AT_SCALE_BY, OUTCOME_BY ->
          "an organisation that is on record";
      case ORGANISATION -> "an NHS trust that is on record";
      case PROPOSAL_REASON,
          DEVELOPMENT_REASON,
          TESTING_REASON,
          DEPLOYMENT_REASON,
          AT_SCALE_REASON,
          OUTCOME_REASON,
          REASON ->
          text(FieldRules.REASON);
      case OBJECTIVES -> text(FieldRules.OBJECTIVES);
      case FINDINGS -> text(FieldRules.FINDINGS);
      case PEOPLE -> number(1, Reach.MOST_PATIENTS);
      case PATIENTS -> number(0, Reach.MOST_PATIENTS);
      case NEIGHBOURHOOD -> "the name of a priority neighbourhood that is on record or in the file";
      case SITES -> "a list, each a " + text(FieldRules.SITE);
      case CODES -> "a list, each a " + text(FieldRules.AREA_CODE);
      case SOURCE -> text(FieldRules.SOURCE);
      case FICTIONAL -> "yes or no; no if blank";
    };
  }

  private static String takes(ProposalField field) {
    return switch (field.kind()) {
      case ProposalField.Text(FieldRules rule) -> text(rule);
      case ProposalField.Choice(var of) -> words(of.getEnumConstants());
      case ProposalField.Choices(var of, _) -> "a list of: " + words(of.getEnumConstants());
      case ProposalField.WholeNumber(long least, long most) -> number(least, most);
      case ProposalField.Pounds(long least, long most) -> number(least, most);
      case ProposalField.Ids(int most) ->
          "a list of at most %d that are on record or in the file".formatted(most);
    };
  }

  private static String text(FieldRules rule) {
    return "text of %d to %,d characters".formatted(rule.least(), rule.most());
  }

  private static String number(long least, long most) {
    return "a whole number from %,d to %,d".formatted(least, most);
  }

  private static String words(Enum<?>... constants) {
    return Arrays.stream(constants)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  @Test
  void the_template_is_the_header() throws IOException {
    String template = new String(PortfolioWriter.portfolioTemplate(), UTF_8);
    assertThat(template)
        .isEqualTo(
            "\uFEFF"
                + Stream.of(Column.values()).map(Column::header).collect(Collectors.joining(","))
                + "\r\n");
    Set<String> known =
        Set.of(new String(PortfolioWriter.organisationsTemplate(), UTF_8).strip().split(","));
    assertThat(known)
        .contains("name", "closed_on", "successor_ods_code")
        .doesNotContain("not_used");
  }
}

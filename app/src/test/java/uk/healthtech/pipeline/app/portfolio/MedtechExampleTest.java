package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;

/** The real technologies that ship as an example can be imported as they are. */
class MedtechExampleTest {
  @Test
  void every_row_says_only_what_its_sources_support() throws Exception {
    Remembered known = Region.empty();
    PortfolioInterpreter interpreter = Region.interpreter(known);
    List<RecordHistory> told = new ArrayList<>();
    try (TableReader table = TableReader.open(Path.of("..", "examples", "medtech-portfolio.csv"))) {
      assertThat(table.notes()).isEmpty();
      Header<Column> header = Header.ofPortfolio(table.header());
      assertThat(header.problems()).isEmpty();
      for (SheetRow row = table.next(); row != null; row = table.next()) {
        switch (interpreter.innovation(List.of(header.row(row)))) {
          case Read.Meant<InnovationEntry>(var entry) -> {
            told.add(entry.history());
            if (entry.lead() != null) {
              known.follow(entry.lead());
            }
          }
          case Read.NothingNew<InnovationEntry> _ -> throw new AssertionError(row);
          case Read.Wrong<InnovationEntry>(var problems) -> throw new AssertionError(problems);
        }
      }
    }
    assertThat(told).hasSize(15);
    assertThat(told)
        .allSatisfy(
            one -> {
              assertThat(one.proposal().evidenceSoFar()).contains("https://");
              assertThat(one.course().milestones()).hasSize(1);
              assertThat(one.course().position().phase()).isEqualTo(Phase.DEPLOYMENT);
            });
    RecordHistory securacath =
        told.stream().filter(one -> one.reference().equals("securacath")).findAny().orElseThrow();
    assertThat(securacath.course().since()).isEqualTo(LocalDate.of(2019, 4, 1));
    assertThat(known.organisation(securacath.owner()).orElseThrow().details().name())
        .isEqualTo("Interrad Medical");
  }
}

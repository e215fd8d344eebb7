package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.healthtech.pipeline.app.portfolio.PortfolioFile.Expected;

/** Every kind of mistake is found where it is, and nothing else. */
class PortfolioFileTest {
  @Test
  void every_mistake_is_found_with_its_row_its_column_and_its_rule(@TempDir Path folder)
      throws Exception {
    PortfolioFile file = PortfolioFile.write(folder.resolve("portfolio.csv"), 2_000, 7);
    assertThat(file.rows()).isEqualTo(2_000);
    Remembered known = Region.empty();
    known.put(Region.trust("RWY", "Calderdale and Huddersfield NHS Foundation Trust"));
    PortfolioInterpreter interpreter = Region.interpreter(known);
    List<Expected> found = new ArrayList<>();
    List<String> sound = new ArrayList<>();
    Map<String, List<Row<Column>>> groups = new LinkedHashMap<>();
    try (TableReader table = TableReader.open(file.file())) {
      Header<Column> header = Header.ofPortfolio(table.header());
      for (SheetRow raw = table.next(); raw != null; raw = table.next()) {
        Row<Column> row = header.row(raw);
        note(found, header.problems(raw));
        switch (RecordKind.of(row).orElse(RecordKind.INNOVATION)) {
          case THEME -> value(interpreter.theme(row)).forEach(known::follow);
          case NEIGHBOURHOOD -> value(interpreter.neighbourhood(row)).forEach(known::follow);
          case INNOVATION, PILOT, ADOPTION, REACH -> {
            if (PortfolioInterpreter.reference(row).isEmpty()) {
              note(found, interpreter.stray(row));
            } else {
              groups
                  .computeIfAbsent(
                      PortfolioInterpreter.reference(row).get(), _ -> new ArrayList<>())
                  .add(row);
            }
          }
        }
      }
    }
    for (Map.Entry<String, List<Row<Column>>> group : groups.entrySet()) {
      switch (interpreter.innovation(group.getValue())) {
        case Read.Meant<InnovationEntry> _ -> sound.add(group.getKey());
        case Read.NothingNew<InnovationEntry> _ -> throw new AssertionError(group);
        case Read.Wrong<InnovationEntry>(List<RowProblem> problems) -> note(found, problems);
      }
    }
    found.sort(Comparator.comparingInt(Expected::row));
    assertThat(found).containsExactlyInAnyOrderElementsOf(file.expected());
    assertThat(sound).containsAll(file.sound());
    assertThat(PortfolioFile.Mistake.values()).hasSizeLessThan(file.expected().size());
  }

  @Test
  void the_same_seed_makes_the_same_file(@TempDir Path folder) throws Exception {
    PortfolioFile one = PortfolioFile.write(folder.resolve("one.csv"), 300, 7);
    PortfolioFile two = PortfolioFile.write(folder.resolve("two.csv"), 300, 7);
    assertThat(Files.mismatch(one.file(), two.file())).isEqualTo(-1);
    assertThat(PortfolioFile.write(folder.resolve("three.csv"), 300, 8).sound())
        .isNotEqualTo(one.sound());
  }

  private static void note(List<Expected> found, List<RowProblem> problems) {
    problems.forEach(
        one -> found.add(new Expected(one.row(), one.column(), one.rule().getClass())));
  }

  private static <T> List<T> value(Read<T> read) {
    return read instanceof Read.Meant<T>(T value) ? List.of(value) : List.of();
  }
}

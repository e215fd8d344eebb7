package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;

/** What is written is read again: an export, imported into an empty product, exports the same. */
class RoundTripTest {
  private final Path folder;

  RoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void what_an_export_tells_is_told_again_after_its_import() throws Exception {
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    Set<PilotStatus> statuses = EnumSet.noneOf(PilotStatus.class);
    List<Recorded> began =
        LongStream.range(0, 400).mapToObj(seed -> new Lives(seed).lead((int) seed / 4)).toList();
    for (Recorded one : began) {
      phases.add(one.known().phase());
      one.known().pilots().values().forEach(pilot -> statuses.add(pilot.status()));
    }
    assertThat(phases).as("what chance brought").containsAll(EnumSet.allOf(Phase.class));
    assertThat(statuses).containsAll(EnumSet.allOf(PilotStatus.class));

    byte[] first = export(began, Region.full());
    Remembered empty = Region.empty();
    List<RecordHistory> commands = read(first, empty);
    List<Recorded> imported = commands.stream().map(Recorded::of).toList();
    assertThat(export(imported, empty)).isEqualTo(first);

    for (int i = 0; i < imported.size(); i++) {
      Lives.goOn(imported.get(i), i, i % 5);
    }
    byte[] second = export(imported, empty);
    Remembered third = Region.empty();
    assertThat(export(read(second, third).stream().map(Recorded::of).toList(), third))
        .as("what lived on since its import")
        .isEqualTo(second);
  }

  @Test
  void the_same_file_again_tells_nothing_new() throws Exception {
    List<Recorded> began =
        LongStream.range(0, 50).mapToObj(seed -> new Lives(seed).lead(60)).toList();
    byte[] file = export(began, Region.full());
    Remembered empty = Region.empty();
    List<RecordHistory> once = read(file, empty);
    List<RecordHistory> again = read(file, empty);
    for (int i = 0; i < once.size(); i++) {
      Recorded recorded = Recorded.of(once.get(i));
      Report report = recorded.known().report();
      assertThat(again.get(i).innovation()).isEqualTo(once.get(i).innovation());
      assertThat(report).isNotNull();
      assertThat(PortfolioInterpreter.changes(report, recorded.texts, again.get(i), empty))
          .isEmpty();
    }
  }

  @Test
  void a_reference_is_written_once_whoever_uses_it() throws Exception {
    Remembered known = Region.empty();
    List<Recorded> both = new ArrayList<>();
    for (String lead : List.of("One Ltd", "Two Ltd")) {
      String file =
          """
          reference,name,lead_organisation,lead_kind,proposal_on
          A1,Alpha,%s,company,2024-01-01
          """
              .formatted(lead);
      both.add(Recorded.of(read(file.getBytes(StandardCharsets.UTF_8), known).getFirst()));
    }
    List<RecordHistory> again = read(export(both, known), Region.empty());
    assertThat(again)
        .extracting(RecordHistory::reference)
        .containsExactly("A1", both.getLast().known().id().toString());
  }

  private byte[] export(List<Recorded> all, Remembered names) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PortfolioWriter writer = new PortfolioWriter(out, names, false)) {
      writer.write(Region.FRAILTY);
      writer.write(Region.OBESITY);
      writer.write(Region.SEACROFT);
      writer.write(Region.MANNINGHAM);
      for (Recorded one : all) {
        writer.write(one.row(), one.texts);
      }
    }
    return out.toByteArray();
  }

  /** What a whole file means, remembering what it adds. */
  private List<RecordHistory> read(byte[] file, Remembered known) throws Exception {
    Path path = Files.write(Files.createTempFile(folder, "portfolio", ".csv"), file);
    Map<String, List<Row<Column>>> groups = new LinkedHashMap<>();
    PortfolioInterpreter interpreter = Region.interpreter(known);
    try (TableReader table = TableReader.open(path)) {
      Header<Column> header = Header.ofPortfolio(table.header());
      assertThat(header.problems()).isEmpty();
      for (@Nullable SheetRow raw = table.next(); raw != null; raw = table.next()) {
        Row<Column> row = header.row(raw);
        assertThat(header.problems(raw)).isEmpty();
        switch (RecordKind.of(row).orElseThrow()) {
          case THEME -> meant(interpreter.theme(row)).forEach(known::follow);
          case NEIGHBOURHOOD -> meant(interpreter.neighbourhood(row)).forEach(known::follow);
          case INNOVATION, PILOT, ADOPTION, REACH ->
              groups
                  .computeIfAbsent(
                      PortfolioInterpreter.reference(row).orElseThrow(), _ -> new ArrayList<>())
                  .add(row);
        }
      }
    }
    List<RecordHistory> commands = new ArrayList<>();
    for (List<Row<Column>> rows : groups.values()) {
      for (InnovationEntry entry : meant(interpreter.innovation(rows))) {
        if (entry.lead() != null) {
          known.follow(entry.lead());
        }
        commands.add(entry.history());
      }
    }
    return commands;
  }

  private static <T> List<T> meant(Read<T> read) {
    return switch (read) {
      case Read.Meant<T>(T value) -> List.of(value);
      case Read.NothingNew<T> _ -> List.of();
      case Read.Wrong<T>(List<RowProblem> problems) -> throw new AssertionError(problems);
    };
  }
}

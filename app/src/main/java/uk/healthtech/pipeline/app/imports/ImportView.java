package uk.healthtech.pipeline.app.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.imports.Imports.Counts;
import uk.healthtech.pipeline.app.portfolio.FileKind;

/** How an import is shown. */
@Schema(description = "An import and how far it has come.")
record ImportView(
    UUID id,
    FileKind kind,
    @Schema(example = "portfolio-2025.xlsx") String fileName,
    @Schema(example = "48213") long bytes,
    @Schema(description = "Who uploaded it; what it records is reported by them.")
        UploaderView uploadedBy,
    ImportState state,
    @Schema(description = "Why it was refused or ended early.") @Nullable String reason,
    @Schema(description = "What to know of how the file was read.") List<String> notes,
    Instant receivedAt,
    @Nullable Instant checkedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Rows of the file that were read.", example = "2210") int rows,
    @Schema(
            description =
                "Groups of rows that belong together: the rows of one reference, or one theme,"
                    + " neighbourhood or organisation.",
            example = "1480")
        int groups,
    @Schema(description = "Groups that the work under way has still to come to.", example = "0")
        int open,
    FoundView found,
    RecordedView recorded,
    @Schema(description = "What is registered besides, so that rows can name it.")
        List<BesideView> beside) {
  /** Who uploaded it. */
  @Schema(description = "Who uploaded the file.")
  record UploaderView(UUID id, @Schema(example = "Priya Nair") String name) {}

  /** What the dry run found. */
  @Schema(description = "What the dry run found, in groups.")
  record FoundView(
      @Schema(description = "Of which nothing is on record.", example = "1200") int fresh,
      @Schema(description = "That put right what was imported before.", example = "12")
          int corrections,
      @Schema(description = "That say what is on record.", example = "260") int unchanged,
      @Schema(description = "That are left out, since something is wrong.", example = "8")
          int problems) {}

  /** What came of the recording. */
  @Schema(description = "What came of the recording, in groups.")
  record RecordedView(
      @Schema(example = "1212") int recorded,
      @Schema(example = "260") int unchanged,
      @Schema(description = "That the rules refused.", example = "0") int refused) {}

  /** What is registered beside. */
  @Schema(description = "What is registered besides.")
  record BesideView(
      @Schema(example = "ORGANISATION") String kind,
      @Schema(description = "The first 20 by their place in the file.") List<String> names) {}

  static ImportView of(
      Import one, Counts counts, Map<String, List<String>> beside, String uploader) {
    return new ImportView(
        one.id(),
        one.kind(),
        one.fileName(),
        one.bytes(),
        new UploaderView(one.by().account().value(), uploader),
        one.state(),
        one.reason(),
        one.notes(),
        one.receivedAt(),
        one.checkedAt(),
        one.startedAt(),
        one.endedAt(),
        one.rows(),
        counts.groups(),
        counts.open(),
        new FoundView(
            counts.found(ImportResult.NEW),
            counts.found(ImportResult.CORRECTION),
            counts.found(ImportResult.UNCHANGED),
            counts.found(ImportResult.PROBLEM)),
        new RecordedView(
            counts.came(ImportResult.RECORDED),
            counts.came(ImportResult.UNCHANGED),
            counts.came(ImportResult.REFUSED)),
        beside.entrySet().stream()
            .map(kind -> new BesideView(kind.getKey(), kind.getValue()))
            .toList());
  }

  /** Rows that belong together. */
  @Schema(description = "Rows that belong together, and what came of them.")
  record GroupView(
      @Schema(description = "Their first row in the file.", example = "17") int row,
      @Schema(description = "How many rows they are.", example = "3") int rows,
      @Schema(description = "Their reference or name in the file.", example = "P-0042")
          String reference,
      @Schema(description = "Null while the dry run has still to come to them.")
          @Nullable ImportResult result,
      @Schema(description = "The id of what they are recorded in.") @Nullable UUID id,
      List<ProblemView> problems,
      List<ChangeView> changes,
      @Schema(description = "Why the rules refused them.") @Nullable String refusal) {
    static GroupView of(Group group) {
      return new GroupView(
          group.firstRow(),
          group.rows(),
          group.name(),
          group.result(),
          group.stream(),
          group.detail().problems().stream().map(ProblemView::of).toList(),
          group.detail().changes().stream().map(ChangeView::of).toList(),
          group.detail().refusal());
    }
  }

  /** What is wrong with a cell. */
  @Schema(description = "What is wrong with a cell, and what would be right.")
  record ProblemView(
      @Schema(example = "18") int row,
      @Schema(example = "testing_on") String column,
      @Schema(description = "What stands there, shortened where it is long.", example = "31/02/24")
          String value,
      @Schema(example = "Give it as a date such as 2026-03-31.") String message) {
    static ProblemView of(ProblemLine line) {
      return new ProblemView(line.row(), line.column(), line.value(), line.message());
    }
  }

  /** What a correction changes. */
  @Schema(description = "What a correction changes.")
  record ChangeView(
      @Schema(description = "What kind of row tells it.", example = "pilot") String record,
      @Schema(description = "The organisation of a pilot or adoption.", example = "RR8") String at,
      @Schema(example = "started_on") String column,
      @Schema(example = "2024-02-01") String before,
      @Schema(example = "2024-03-01") String after) {
    static ChangeView of(ChangeLine line) {
      return new ChangeView(line.record(), line.at(), line.column(), line.before(), line.after());
    }
  }
}

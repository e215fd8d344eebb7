package uk.healthtech.pipeline.app.portfolio;

import java.util.Optional;

/** What a row of a portfolio tells of. */
public enum RecordKind {
  /** An innovation: what it is and how far it has come. The default where a row does not say. */
  INNOVATION,
  /** A pilot of the innovation of the same reference. */
  PILOT,
  /** An adoption of the innovation of the same reference. */
  ADOPTION,
  /** How many patients an adoption reached in a period. */
  REACH,
  /** A priority theme that innovations name. */
  THEME,
  /** A priority neighbourhood that reach is told by. */
  NEIGHBOURHOOD;

  /** Whether its rows tell of the innovation whose reference they carry. */
  public boolean isOfInnovation() {
    return switch (this) {
      case INNOVATION, PILOT, ADOPTION, REACH -> true;
      case THEME, NEIGHBOURHOOD -> false;
    };
  }

  /** The kind of a row; empty where its record column says none that there is. */
  public static Optional<RecordKind> of(Row<Column> row) {
    return row.text(Column.RECORD)
        .map(word -> Values.choice(RecordKind.class, word))
        .orElse(Optional.of(INNOVATION));
  }
}

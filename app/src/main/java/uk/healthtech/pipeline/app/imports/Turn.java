package uk.healthtech.pipeline.app.imports;

import uk.healthtech.pipeline.app.portfolio.RecordKind;

/** What comes before what, wherever it stands in its file: later ones name earlier ones. */
enum Turn {
  THEMES,
  NEIGHBOURHOODS,
  INNOVATIONS,
  ORGANISATIONS;

  static Turn of(RecordKind kind) {
    return switch (kind) {
      case THEME -> THEMES;
      case NEIGHBOURHOOD -> NEIGHBOURHOODS;
      case INNOVATION, PILOT, ADOPTION, REACH -> INNOVATIONS;
    };
  }
}

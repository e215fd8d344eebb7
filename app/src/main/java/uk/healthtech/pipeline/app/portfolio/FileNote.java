package uk.healthtech.pipeline.app.portfolio;

/** Something about how a file was read that its sender should know; told by the messages file. */
public enum FileNote {
  /** It is no valid UTF-8, so it was read as Windows-1252: accents should be looked at. */
  READ_AS_WINDOWS_1252,
  /** It has several sheets, and the first was read. */
  ONLY_FIRST_SHEET
}

package uk.healthtech.pipeline.app.imports;

/** What the dry run found of rows that belong together, or what came of them. */
public enum ImportResult {
  /** Found: something is wrong with them, and they will be left out. */
  PROBLEM,
  /** Found: nothing is on record of them yet. */
  NEW,
  /** Found: they say something else than what was imported before. */
  CORRECTION,
  /** Found, and came of them: they say what is on record. */
  UNCHANGED,
  /** Came of them: they are on record. */
  RECORDED,
  /** Came of them: the rules refused. */
  REFUSED
}

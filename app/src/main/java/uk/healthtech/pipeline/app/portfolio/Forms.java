package uk.healthtech.pipeline.app.portfolio;

/** What would be right in a cell, by the keys under which the messages file tells it. */
final class Forms {
  /** A day. */
  static final String DAY = "form.import-day";

  /** A whole number. */
  static final String WHOLE_NUMBER = "form.whole-number";

  /** A company number. */
  static final String COMPANY_NUMBER = "form.company-number";

  /** One organisation, where several have that name. */
  static final String ONE_ORGANISATION = "form.one-organisation";

  /** An organisation that was still there then. */
  static final String OPEN_ORGANISATION = "form.open-organisation";

  /** An NHS organisation where pilots and adoptions happen. */
  static final String TRUST = "form.trust";

  /** A code, number or closing that is on record otherwise. */
  static final String AS_ON_RECORD = "form.as-on-record";

  /** One theme, where several have that name. */
  static final String ONE_THEME = "form.one-theme";

  /** A reference under which a row tells of the innovation itself. */
  static final String INNOVATION_ROW = "form.innovation-row";

  /** An organisation where an adoption of the same reference is. */
  static final String ADOPTION_ROW = "form.adoption-row";

  /** A row for all patients of the period. */
  static final String REACH_TOTAL = "form.reach-total";

  /** A row of a demonstration. */
  static final String FICTIONAL = "form.fictional";

  /** No row of a demonstration. */
  static final String NOT_FICTIONAL = "form.not-fictional";

  private Forms() {}
}

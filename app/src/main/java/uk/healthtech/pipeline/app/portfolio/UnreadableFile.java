package uk.healthtech.pipeline.app.portfolio;

import java.util.List;

/** A file that cannot be read as a table at all, with the reason. Nothing of it is imported. */
public final class UnreadableFile extends Exception {
  /** Why; the messages file says what to do, under {@link #key()}. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** More bytes than {@link TableReader#MOST_BYTES}; the value is the most in megabytes. */
    TOO_BIG,
    /** Neither text nor a spreadsheet that we know: a picture, a program, a damaged file. */
    NOT_A_TABLE,
    /** A spreadsheet of another kind (.xls, .ods, or with a password): to be saved as .xlsx. */
    OTHER_SPREADSHEET,
    /** It unpacks to more than a table that a person made: the sign of a trap. */
    UNPACKS_TOO_BIG,
    /** A spreadsheet that is damaged. */
    BROKEN_SPREADSHEET,
    /** It says that it is UTF-8 or UTF-16, and is not. */
    BROKEN_TEXT,
    /** Quotation marks that do not pair; the value is the row where reading stopped. */
    BROKEN_QUOTES,
    /** A cell with more text than a spreadsheet can hold; the value is its row. */
    CELL_TOO_LONG,
    /**
     * More formulas than {@link XlsxGuard#MOST_FORMULAS}, which is the value: to be saved as
     * values.
     */
    TOO_MANY_FORMULAS,
    /** More columns than {@link TableReader#MOST_COLUMNS}, which is the value. */
    TOO_MANY_COLUMNS,
    /** More rows than {@link TableReader#MOST_ROWS}, which is the value. */
    TOO_MANY_ROWS,
    /** No column of the first row is known here. */
    NO_HEADER,
    /** Columns that every file of its kind has are missing; the value names them. */
    MISSING_COLUMNS,
    /** A column stands there twice; the value names it. */
    REPEATED_COLUMN
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<Object> values;

  UnreadableFile(Reason reason, Object... values) {
    super(reason + " " + List.of(values));
    this.reason = reason;
    this.values = List.of(values);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What the message mentions: numbers and names of columns, as the reason says. */
  public List<Object> values() {
    return values;
  }

  /** Under which the messages file says what to do, such as {@code unreadable-file.not-a-table}. */
  public String key() {
    return "unreadable-file." + Values.kebab(reason);
  }
}

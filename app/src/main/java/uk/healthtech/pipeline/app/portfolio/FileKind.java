package uk.healthtech.pipeline.app.portfolio;

import java.util.HashSet;
import java.util.Set;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/** What a file tells of, seen by the columns of its header. */
public enum FileKind {
  /** Innovations with their pilots, adoptions and reach, themes and neighbourhoods. */
  PORTFOLIO,
  /** Organisations, as the NHS Organisation Data Service publishes them. */
  ORGANISATIONS;

  /**
   * The kind of a file. A portfolio has references, organisations have codes, numbers or kinds.
   *
   * @throws UnreadableFile if the header is of neither
   */
  public static FileKind of(SheetRow header) throws UnreadableFile {
    Set<Heading> known = new HashSet<>();
    for (String name : header.cells()) {
      Heading.named(Column.class, name).ifPresent(known::add);
      Heading.named(OrganisationColumn.class, name).ifPresent(known::add);
    }
    if (known.isEmpty()) {
      throw new UnreadableFile(Reason.NO_HEADER);
    }
    if (known.contains(Column.REFERENCE)) {
      return PORTFOLIO;
    }
    boolean organisations =
        known.contains(OrganisationColumn.ODS_CODE)
            || known.contains(OrganisationColumn.COMPANY_NUMBER)
            || known.contains(OrganisationColumn.KIND);
    if (organisations) {
      return ORGANISATIONS;
    }
    throw new UnreadableFile(
        Reason.MISSING_COLUMNS, Column.REFERENCE.header() + ", " + Column.NAME.header());
  }
}

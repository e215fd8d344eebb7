package uk.healthtech.pipeline.app.portfolio;

import java.util.List;
import java.util.Locale;

/** The columns of an organisation file. */
public enum OrganisationColumn implements Heading {
  ODS_CODE("its code in the NHS Organisation Data Service, where it has one"),
  NAME("what it is called; required"),
  KIND(
      "what kind of organisation it is; needed if it is not on record, unless its name ends in NHS"
          + " Trust or NHS Foundation Trust"),
  ICB_ODS_CODE("the ODS code of the integrated care board that it belongs to"),
  PLACES("the places that it serves"),
  COMPANY_NUMBER("its number at Companies House, where it has one"),
  SOURCE("where this was taken from; the name of the file if blank"),
  SOURCE_DATE("the day that the source speaks of; the day of the import if blank"),
  CLOSED_ON("the first day without it, if it closed or merged into another"),
  SUCCESSOR_ODS_CODE("the ODS code of the organisation that took its work over"),
  /** Columns of published files that the record has no use for. */
  NOT_USED("");

  private final String about;

  OrganisationColumn(String about) {
    this.about = about;
  }

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> otherNames() {
    return switch (this) {
      case KIND -> List.of("type");
      case PLACES -> List.of("place");
      case CLOSED_ON -> List.of("close_date");
      case NOT_USED ->
          List.of(
              "nhse_region_code",
              "town",
              "postcode",
              "open_date",
              "dspt_status_2020_21",
              "dspt_published",
              "lat",
              "lon",
              "status");
      case ODS_CODE, NAME, ICB_ODS_CODE, COMPANY_NUMBER, SOURCE, SOURCE_DATE, SUCCESSOR_ODS_CODE ->
          List.of();
    };
  }

  @Override
  public String about() {
    return about;
  }
}

package uk.healthtech.pipeline.app.boot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/**
 * What ships with the product. The places of the region, now and once. And organisations: the
 * region's, and England's NHS trusts; a trust in both files takes its name, kind and places from
 * the region's and its board from England's.
 */
final class ReferenceData {
  private static final String REGION = "/reference/organisations.csv";
  private static final String ENGLAND = "/reference/nhs-trusts-england.csv";
  private static final String PLACES = "/reference/places.csv";

  private ReferenceData() {}

  /**
   * A place of the region.
   *
   * @param since the first day of which the source speaks
   * @param retiredOn the first day on which it was one no longer; absent while it is one
   * @param retiredBecause why, as the sources say
   */
  record Place(
      String name,
      LocalDate since,
      String source,
      @Nullable LocalDate retiredOn,
      String retiredBecause) {}

  /** Every place once. */
  static List<Place> places() {
    return read(PLACES).stream().map(ReferenceData::place).toList();
  }

  private static Place place(NamedCsvRecord row) {
    String retiredOn = row.getField("retired_on");
    return new Place(
        row.getField("name"),
        LocalDate.parse(row.getField("since")),
        row.getField("source") + " (" + row.getField("source_date") + ")",
        retiredOn.isEmpty() ? null : LocalDate.parse(retiredOn),
        row.getField("retired_because"));
  }

  /**
   * Every organisation once.
   *
   * @param today no source is entered as of a later day; only the story of a demonstration begins
   *     before the data was gathered
   */
  static Collection<Organisation> organisations(LocalDate today) {
    Map<OrganisationId, Organisation> all = new LinkedHashMap<>();
    Map<String, String> boards = new LinkedHashMap<>();
    read(ENGLAND)
        .forEach(
            row -> {
              boards.put(row.getField("ods_code"), row.getField("icb_ods_code"));
              put(all, trust(row, today));
            });
    read(REGION).forEach(row -> put(all, organisation(row, boards, today)));
    return all.values();
  }

  private static void put(Map<OrganisationId, Organisation> all, Organisation organisation) {
    all.put(OrganisationIds.of(organisation), organisation);
  }

  private static Organisation trust(NamedCsvRecord row, LocalDate today) {
    return new Organisation(
        row.getField("name"),
        OrganisationKind.NHS_TRUST,
        new OdsCode(row.getField("ods_code")),
        null,
        code(row.getField("icb_ods_code")),
        List.of(),
        row.getField("source"),
        sourceDate(row, today));
  }

  private static Organisation organisation(
      NamedCsvRecord row, Map<String, String> boards, LocalDate today) {
    String ods = row.getField("ods_code");
    return new Organisation(
        row.getField("name"),
        OrganisationKind.valueOf(row.getField("kind")),
        code(ods),
        null,
        code(boards.get(ods)),
        Stream.of(row.getField("places").split(";"))
            .map(String::strip)
            .filter(place -> !place.isEmpty())
            .toList(),
        row.getField("source"),
        sourceDate(row, today));
  }

  private static LocalDate sourceDate(NamedCsvRecord row, LocalDate today) {
    LocalDate day = LocalDate.parse(row.getField("source_date"));
    return day.isAfter(today) ? today : day;
  }

  private static @Nullable OdsCode code(@Nullable String text) {
    return text == null || text.isBlank() ? null : new OdsCode(text);
  }

  private static List<NamedCsvRecord> read(String resource) {
    try (Reader text =
            new InputStreamReader(
                Objects.requireNonNull(ReferenceData.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}

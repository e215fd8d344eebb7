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
 * The organisations that ship with the product: the region's, and England's NHS trusts. A trust in
 * both files takes its name, kind and places from the region's and its board from England's.
 */
final class ReferenceData {
  private static final String REGION = "/reference/organisations.csv";
  private static final String ENGLAND = "/reference/nhs-trusts-england.csv";

  private ReferenceData() {}

  /** Every organisation once. */
  static Collection<Organisation> organisations() {
    Map<OrganisationId, Organisation> all = new LinkedHashMap<>();
    Map<String, String> boards = new LinkedHashMap<>();
    read(ENGLAND)
        .forEach(
            row -> {
              boards.put(row.getField("ods_code"), row.getField("icb_ods_code"));
              put(all, trust(row));
            });
    read(REGION).forEach(row -> put(all, organisation(row, boards)));
    return all.values();
  }

  private static void put(Map<OrganisationId, Organisation> all, Organisation organisation) {
    all.put(OrganisationIds.of(organisation), organisation);
  }

  private static Organisation trust(NamedCsvRecord row) {
    return new Organisation(
        row.getField("name"),
        OrganisationKind.NHS_TRUST,
        new OdsCode(row.getField("ods_code")),
        null,
        code(row.getField("icb_ods_code")),
        List.of(),
        row.getField("source"),
        LocalDate.parse(row.getField("source_date")));
  }

  private static Organisation organisation(NamedCsvRecord row, Map<String, String> boards) {
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
        LocalDate.parse(row.getField("source_date")));
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

package uk.healthtech.pipeline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

class OrganisationInterpreterTest {
  private final Path folder;

  OrganisationInterpreterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Row<OrganisationColumn>> rows(String text) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "organisations", ".csv"), text);
    List<Row<OrganisationColumn>> rows = new ArrayList<>();
    try (TableReader table = TableReader.open(file)) {
      assertThat(FileKind.of(table.header())).isEqualTo(FileKind.ORGANISATIONS);
      Header<OrganisationColumn> header = Header.ofOrganisations(table.header());
      assertThat(header.problems()).isEmpty();
      for (SheetRow row = table.next(); row != null; row = table.next()) {
        rows.add(header.row(row));
      }
    }
    return rows;
  }

  private static String resource(String name) throws Exception {
    try (var in =
        Objects.requireNonNull(OrganisationInterpreterTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Read<OrganisationEntry> read(OnRecord known, String header, String row) throws Exception {
    return new OrganisationInterpreter(known, code -> code.value().startsWith("IN"), Region.CONTEXT)
        .organisation(rows(header + "\n" + row + "\n").getFirst());
  }

  private void assertWrong(
      OnRecord known, String header, String row, OrganisationColumn column, Object rule)
      throws Exception {
    assertThat(read(known, header, row))
        .isInstanceOfSatisfying(
            Read.Wrong.class,
            wrong ->
                assertThat((List<?>) wrong.problems())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        RowProblem.class,
                        one -> {
                          assertThat(one.row()).isEqualTo(2);
                          assertThat(one.column()).isEqualTo(column.header());
                          assertThat(one.rule()).isEqualTo(rule);
                        }));
  }

  @Test
  void a_made_up_file_of_mergers_asks_for_what_is_new() throws Exception {
    Remembered known = Region.empty();
    known.put(Region.trust("ZZ1", "Made-up Vale NHS Trust"));
    known.put(Region.trust("ZZ4", "Made-up Former NHS Trust"));
    known.put(Region.trust("ZZ5", "Made-up Unchanged NHS Trust"));
    OrganisationInterpreter interpreter =
        new OrganisationInterpreter(known, code -> code.value().startsWith("ZZ"), Region.CONTEXT);
    List<OrganisationCommand> asked = new ArrayList<>();
    List<OrganisationCommand> last = new ArrayList<>();
    for (Row<OrganisationColumn> row : rows(resource("/portfolio/organisations-made-up.csv"))) {
      if (interpreter.organisation(row) instanceof Read.Meant<OrganisationEntry>(var entry)) {
        asked.addAll(entry.first());
        entry.first().forEach(known::follow);
        if (entry.last() != null) {
          last.add(entry.last());
        }
      }
    }
    last.forEach(known::follow);
    assertThat(asked)
        .extracting(command -> command.getClass().getSimpleName())
        .containsExactly(
            RegisterOrganisation.class.getSimpleName(),
            RegisterOrganisation.class.getSimpleName(),
            ReviseOrganisation.class.getSimpleName(),
            RenameOrganisation.class.getSimpleName(),
            RegisterOrganisation.class.getSimpleName());
    assertThat(last)
        .extracting(OrganisationCommand::organisation)
        .containsExactly(id("ZZ1"), id("ZZ2"), id("ZZ6"));
    assertThat(((CloseOrganisation) last.getFirst()).successor()).isEqualTo(id("ZZ3"));
    HeldOrganisation renamed = known.organisation(new OdsCode("ZZ4")).orElseThrow();
    assertThat(renamed.details().name()).isEqualTo("Made-up Renamed NHS Trust");
    assertThat(renamed.nameOn(LocalDate.of(2026, 1, 30))).isEqualTo("Made-up Former NHS Trust");
    assertThat(renamed.details().places()).containsExactly("Leeds", "Harrogate");
    assertThat(known.organisationsNamed("made-up  FORMER nhs trust")).containsExactly(renamed);

    for (Row<OrganisationColumn> row : rows(resource("/portfolio/organisations-made-up.csv"))) {
      assertThat(interpreter.organisation(row)).as("again").isInstanceOf(Read.NothingNew.class);
    }
  }

  private static OrganisationId id(String code) {
    return OrganisationIds.ofOds(new OdsCode(code));
  }

  @Test
  void the_files_that_ship_are_nothing_new_to_a_product_that_has_them() throws Exception {
    Remembered known = Region.empty();
    // The region's first: of two sources it has the older days.
    for (String file :
        List.of("/reference/organisations.csv", "/reference/nhs-trusts-england.csv")) {
      List<Row<OrganisationColumn>> rows = rows(resource(file));
      OrganisationInterpreter interpreter =
          new OrganisationInterpreter(
              known, _ -> false, new ImportContext(LocalDate.of(2026, 12, 31), false, file));
      for (Row<OrganisationColumn> row : rows) {
        switch (interpreter.organisation(row)) {
          case Read.Meant<OrganisationEntry>(var entry) -> entry.first().forEach(known::follow);
          case Read.NothingNew<OrganisationEntry> _ -> {}
          case Read.Wrong<OrganisationEntry>(var problems) -> throw new AssertionError(problems);
        }
      }
      assertThat(rows)
          .allSatisfy(
              row -> assertThat(interpreter.organisation(row)).isInstanceOf(Read.NothingNew.class));
    }
  }

  @Test
  void columns_of_published_files_are_known() throws Exception {
    Remembered known = Region.empty();
    assertThat(
            read(
                known,
                "ods_code,name,nhse_region_code,icb_ods_code,town,postcode,open_date,"
                    + "dspt_status_2020_21,dspt_published,lat,lon",
                "RR8,LEEDS TEACHING HOSPITALS NHS TRUST,Y63,QWO,LEEDS,LS9 7TF,1998-04-01,,,1,2"))
        .isInstanceOf(Read.NothingNew.class);
    assertThat(
            read(
                known,
                "ods_code,name,type,place,status,source",
                "RR8,Leeds Teaching Hospitals NHS Trust,acute trust,Leeds,active,x-list"))
        .isInstanceOf(Read.NothingNew.class);
  }

  @Test
  void what_does_not_fit_the_record_is_told() throws Exception {
    Remembered known = Region.full();
    String header = "ods_code,name,kind,company_number,source_date,closed_on,successor_ods_code";
    assertWrong(known, header, "ZZ7,Some Body,,,,,", OrganisationColumn.KIND, new Missing());
    assertWrong(known, header, "ZZ7,,,,,,", OrganisationColumn.NAME, new Missing());
    assertWrong(
        known,
        header,
        "R-8,X NHS Trust,,,,,",
        OrganisationColumn.ODS_CODE,
        new Malformed(OdsCode.FORM));
    assertWrong(
        known,
        header,
        "RR8,Leeds Teaching Hospitals NHS Trust,,12345678,,,",
        OrganisationColumn.COMPANY_NUMBER,
        new Malformed(Forms.AS_ON_RECORD));
    assertWrong(
        known,
        header,
        "RR8,Leeds Something NHS Trust,,,2020-01-01,,",
        OrganisationColumn.SOURCE_DATE,
        new TooEarly(Region.SOURCE_DATE));
    assertWrong(
        known,
        header,
        "RR8,Leeds Teaching Hospitals NHS Trust,,,,,RCF",
        OrganisationColumn.CLOSED_ON,
        new Missing());
    assertWrong(
        known,
        header,
        "RR8,Leeds Teaching Hospitals NHS Trust,,,,2026-01-01,ZZ9",
        OrganisationColumn.SUCCESSOR_ODS_CODE,
        new Unknown("ZZ9"));
    assertWrong(
        known,
        header,
        "RR8,Leeds Teaching Hospitals NHS Trust,,,,2026-01-01,RR8",
        OrganisationColumn.SUCCESSOR_ODS_CODE,
        new Repeated());
    assertWrong(
        known,
        header,
        "RR8,Leeds Something NHS Trust,,,,2026-01-01,RCF",
        OrganisationColumn.NAME,
        new NotOneOf(List.of("Leeds Teaching Hospitals NHS Trust")));
    known.follow(
        new CloseOrganisation(Region.LEEDS.id(), null, "A list", LocalDate.of(2026, 1, 1)));
    assertWrong(
        known,
        header,
        "RR8,Leeds Teaching Hospitals NHS Trust,,,,2026-02-01,",
        OrganisationColumn.CLOSED_ON,
        new Malformed(Forms.AS_ON_RECORD));
    assertWrong(
        known,
        header,
        "RCF,Airedale NHS Foundation Trust,,,,2026-02-01,RR8",
        OrganisationColumn.SUCCESSOR_ODS_CODE,
        new Malformed(Forms.OPEN_ORGANISATION));
  }

  @Test
  void a_company_is_registered_once() throws Exception {
    Remembered known = Region.empty();
    String header = "name,kind,company_number";
    Read<OrganisationEntry> read = read(known, header, "Breath Ltd,company,1234567");
    assertThat(read)
        .isInstanceOfSatisfying(
            Read.Meant.class,
            meant -> {
              OrganisationEntry entry = (OrganisationEntry) meant.value();
              Organisation details = ((RegisterOrganisation) entry.first().getFirst()).details();
              assertThat(details.companyNumber()).isEqualTo("01234567");
              assertThat(details.kind()).isEqualTo(OrganisationKind.COMPANY);
              assertThat(details.source()).isEqualTo("Import of portfolio.csv");
              assertThat(details.sourceDate()).isEqualTo(Region.TODAY);
              entry.first().forEach(known::follow);
            });
    assertThat(read(known, header, "Breath Ltd,company,01234567"))
        .isInstanceOf(Read.NothingNew.class);
    assertThat(read(known, header, "BREATH ltd,company,")).isInstanceOf(Read.NothingNew.class);
  }
}

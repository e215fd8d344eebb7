package uk.healthtech.pipeline.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.api.ApiClient;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.app.api.RunningService;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.imports.Staged.Superseded;
import uk.healthtech.pipeline.kernel.account.Role;

/** Files come in, are checked, and what is valid in them is recorded: over HTTP. */
class ImportsTest extends RunningService {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long POLL = TimeUnit.MILLISECONDS.toNanos(10);
  private static final Set<String> AT_WORK = Set.of("RECEIVED", "CHECKING", "RUNNING");

  @Autowired private JdbcTemplate jdbc;
  @Autowired private ImportWorker worker;
  @Autowired private Staged staged;

  private ApiClient office() {
    return as(Role.PROGRAMME_OFFICE, REGION);
  }

  private static Answer send(ApiClient client, String query, byte[] file, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "text/csv";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return client.ask("POST", "/imports" + query, file, all);
  }

  private String sent(String text) {
    return sent("", text.getBytes(UTF_8));
  }

  private String sent(String query, byte[] file) {
    Answer answer = send(office(), query, file).expect(201);
    String id = answer.json().path("id").asString();
    assertThat(answer.header("Location")).contains("/api/v1/imports/" + id);
    return id;
  }

  /** The import, once nothing is at work on it. */
  private JsonNode settled(String id) {
    long start = System.nanoTime();
    JsonNode now = office().get("/imports/" + id).expect(200).json();
    while (AT_WORK.contains(now.path("state").asString())) {
      assertThat(System.nanoTime() - start).as(now.toString()).isLessThan(PATIENCE.toNanos());
      LockSupport.parkNanos(POLL);
      now = office().get("/imports/" + id).expect(200).json();
    }
    return now;
  }

  private JsonNode checked(String id) {
    JsonNode now = settled(id);
    assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("CHECKED");
    return now;
  }

  private JsonNode recorded(String id) {
    office().post("/imports/" + id + "/start", "").expect(200);
    JsonNode now = settled(id);
    assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
    return now;
  }

  private JsonNode rows(String id, String result) {
    return office()
        .get("/imports/" + id + "/rows?size=200&result=" + result)
        .expect(200)
        .json()
        .path("groups");
  }

  private String report(String id) {
    Answer report = office().get("/imports/" + id + "/report.csv").expect(200);
    assertThat(report.header("Content-Type").orElseThrow()).startsWith("text/csv");
    return report.response().body();
  }

  /** No two tests mean the same innovation. */
  private static String reference() {
    return "R-" + UUID.randomUUID();
  }

  private static String portfolio(String... rows) {
    return "reference,name,summary,category,lead_ods_code,stage,proposal_on,development_on,"
        + "development_reason\r\n"
        + String.join("\r\n", rows)
        + "\r\n";
  }

  private static String row(String reference, String name, String developmentOn) {
    return reference
        + ","
        + name
        + ",A made-up device for a test.,Medical device,RR8,DEVELOPMENT,2024-01-08,"
        + developmentOn
        + ",Told by the office.";
  }

  /** The same table as a spreadsheet program saves it by itself. */
  private static byte[] xlsx(String csv) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Portfolio");
      String[] rows = csv.split("\r\n", -1);
      for (int i = 0; i < rows.length; i++) {
        String[] cells = rows[i].split(",", -1);
        for (int j = 0; j < cells.length; j++) {
          sheet.value(i, j, cells[j]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What {@code ./run import} said and how it ended. */
  private record Run(int status, String said) {}

  private Run run(Path file, String... options) throws Exception {
    Path said = Files.createTempFile("import", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        "bash",
                        Path.of("..", "run").toString(),
                        "import",
                        file.toAbsolutePath().toString(),
                        "--url",
                        address().toString()),
                    Stream.of(options))
                .toList());
    builder.environment().put("PIPELINE_TOKEN", person(Role.PROGRAMME_OFFICE, REGION).token());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(said));
  }

  @Test
  void the_command_line_shows_what_would_happen_and_does_it(@TempDir Path directory)
      throws Exception {
    String good = reference();
    Path file = directory.resolve("our portfolio.csv");
    Files.writeString(
        file, portfolio(row(good, "Of a file", "2024-03-04"), row(reference(), "Bad", "soon")));

    Run dry = run(file, "--dry-run");
    assertThat(dry.said())
        .contains("Dry run: 1 new, 0 corrected, 0 unchanged, 1 left out")
        .contains("row 3, development_on “soon”: Use a day")
        .contains("Nothing was recorded.");
    assertThat(dry.status()).isEqualTo(3);
    Path report = directory.resolve("our portfolio.csv.report.csv");
    assertThat(report).content().contains("2," + good + ",NEW");

    Run unasked = run(file);
    assertThat(unasked.status()).as(unasked.said()).isEqualTo(1);
    Run real = run(file, "--yes");
    assertThat(real.said()).contains("1 recorded, 0 unchanged, 0 refused, 1 left out.");
    assertThat(real.status()).isEqualTo(3);
    assertThat(report).content().contains("2," + good + ",RECORDED");

    Files.writeString(file, portfolio(row(good, "Of a file", "2024-03-04")));
    Run again = run(file, "--yes");
    assertThat(again.said()).contains("There is nothing to record.");
    assertThat(again.status()).isZero();
    assertThat(run(directory.resolve("missing.csv")).status()).isEqualTo(1);
    assertThat(run(file, "--colour").status()).isEqualTo(2);
    Files.writeString(file, "nothing that we know\n");
    Run refused = run(file);
    assertThat(refused.said()).contains("cannot be imported.");
    assertThat(refused.status()).isEqualTo(1);
  }

  @Test
  void the_real_technologies_of_the_examples_come_in_as_their_sources_tell(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("medtech-portfolio.csv");
    Files.copy(Path.of("..", "examples", "medtech-portfolio.csv"), file);

    Run run = run(file, "--yes");

    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.said()).contains("15 new, 0 corrected", "15 recorded, 0 unchanged, 0 refused");
    JsonNode onBoard = office().get("/innovations?q=SecurAcath").expect(200).json();
    assertThat(onBoard.at("/innovations/0/stage").asString()).isEqualTo("DEPLOYMENT");
    assertThat(onBoard.at("/innovations/0/since").asString()).isEqualTo("2019-04-01");
    String path = "/innovations/" + onBoard.at("/innovations/0/id").asString();
    JsonNode shown = office().get(path).expect(200).json();
    assertThat(shown.at("/reported/milestones")).hasSize(1);
    assertThat(shown.at("/phases").valueStream())
        .allSatisfy(phase -> assertThat(phase.path("reported").asBoolean()).isTrue());
    assertThat(shown.path("decisions")).as("nobody decided it here").isEmpty();
    JsonNode entries = office().get(path + "/history").expect(200).json().path("entries");
    assertThat(entries).hasSize(1);
    assertThat(entries.at("/0/sentence").asString()).contains("report").contains("import");
    assertThat(run(file, "--dry-run").said()).contains("0 new, 0 corrected, 15 unchanged");
  }

  private long events() {
    Long count = jdbc.queryForObject("SELECT count(*) FROM domain_event_entry", Long.class);
    return count == null ? 0 : count;
  }

  @Test
  void a_file_is_checked_recorded_recorded_again_and_corrected() {
    String good = reference();
    String bad = reference();
    String file = portfolio(row(good, "Tidal watch", "2024-03-04"), row(bad, "", "31/02/2024"));
    long before = events();

    String first = sent(file);
    JsonNode found = checked(first).path("found");

    assertThat(found.path("fresh").asInt()).isEqualTo(1);
    assertThat(found.path("problems").asInt()).isEqualTo(1);
    assertThat(events()).as("a dry run records nothing").isEqualTo(before);
    JsonNode problem = rows(first, "problem").path(0);
    assertThat(problem.path("reference").asString()).isEqualTo(bad);
    assertThat(problem.path("problems").valueStream().map(one -> one.path("column").asString()))
        .contains("name", "development_on");
    assertThat(problem.at("/problems/0/row").asInt()).isEqualTo(3);
    assertThat(problem.path("problems").toString()).contains("31/02/2024");
    String fresh = rows(first, "new").at("/0/id").asString();
    office().get("/innovations/" + fresh).expectProblem(404, "no-such-innovation");

    JsonNode done = recorded(first);

    assertThat(done.at("/recorded/recorded").asInt()).isEqualTo(1);
    JsonNode shown = office().get("/innovations/" + fresh).expect(200).json();
    assertThat(shown.path("stage").asString()).isEqualTo("DEVELOPMENT");
    assertThat(shown.at("/reported/reference").asString()).isEqualTo(good);
    JsonNode history = office().get("/innovations/" + fresh + "/history").expect(200).json();
    assertThat(history.at("/entries/0/channel").asString()).isEqualTo("IMPORT");
    assertThat(history.at("/entries/0/by/id").asString())
        .isEqualTo(person(Role.PROGRAMME_OFFICE, REGION).account().toString());
    assertThat(history.at("/entries/0/correlation").asString()).isEqualTo(first);
    assertThat(report(first))
        .contains("row,reference,result,column,value,message")
        .contains("2," + good + ",RECORDED")
        .contains("3," + bad + ",PROBLEM,development_on,31/02/2024,");

    long after = events();
    String again = sent(file);
    assertThat(checked(again).at("/found/unchanged").asInt()).isEqualTo(1);
    assertThat(recorded(again).at("/recorded/unchanged").asInt()).isEqualTo(1);
    assertThat(events()).as("the same again is nothing new").isEqualTo(after);

    String corrected = sent(portfolio(row(good, "Tidal watch two", "2024-03-05")));
    assertThat(checked(corrected).at("/found/corrections").asInt()).isEqualTo(1);
    assertThat(rows(corrected, "correction").at("/0/changes").valueStream().toList())
        .extracting(
            change -> change.path("column").asString(),
            change -> change.path("before").asString(),
            change -> change.path("after").asString())
        .contains(
            tuple("name", "Tidal watch", "Tidal watch two"),
            tuple("development_on", "2024-03-04", "2024-03-05"));
    recorded(corrected);
    assertThat(office().get("/innovations/" + fresh).json().path("proposal").toString())
        .contains("Tidal watch two");
  }

  @Test
  void what_rows_name_is_registered_beside_and_said_so_before() {
    String firm = "Firm " + UUID.randomUUID();
    String theme = "Theme " + UUID.randomUUID();
    String id =
        sent(
            "record,reference,name,summary,themes,lead_organisation,lead_kind,stage,proposal_on,status,since\n"
                + ("," + reference() + ",Device,,")
                + (theme + "," + firm + ",Company,PROPOSAL,2024-01-08,,\n")
                + ("THEME,,"
                    + theme
                    + ",A theme that a row further up names.,,,,,,AGREED,2023-01-09")
                + "\n");

    JsonNode beside = checked(id).path("beside");

    assertThat(beside.toString()).contains(firm, theme, "ORGANISATION", "THEME");
    assertThat(office().get("/organisations?q=" + firm.replace(" ", "%20")).json().toString())
        .doesNotContain(firm);
    JsonNode done = recorded(id);
    assertThat(done.at("/recorded/recorded").asInt()).as(done.toString()).isEqualTo(2);
    assertThat(office().get("/organisations?q=" + firm.replace(" ", "%20")).json().toString())
        .contains(firm);
  }

  @Test
  void organisations_come_in_likewise_with_what_became_of_them() {
    String firm = "Old Firm " + UUID.randomUUID();
    String csv = "name,kind,source,source_date\n" + firm + ",COMPANY,A list of a test,2025-01-06\n";

    String id = sent("?kind=organisations&fileName=firms.csv", csv.getBytes(UTF_8));
    assertThat(checked(id).at("/found/fresh").asInt()).isEqualTo(1);
    recorded(id);

    assertThat(office().get("/organisations?q=" + firm.replace(" ", "%20")).json().toString())
        .contains(firm, "A list of a test");
    String again = sent("?kind=organisations&fileName=firms.csv", csv.getBytes(UTF_8));
    assertThat(checked(again).at("/found/unchanged").asInt()).isEqualTo(1);
    assertThat(settled(sent(csv)).path("state").asString())
        .as("that is no portfolio")
        .isEqualTo("REFUSED");
  }

  @Test
  void files_of_common_spreadsheet_programs_are_read() {
    String reference = reference();
    String semicolons =
        portfolio(row(reference, "Größenmesser “naïve”", "04/03/2024"))
            .replace(",", ";")
            .replace("\r\n", ";;;\r\n");
    String id = sent("", semicolons.getBytes(Charset.forName("windows-1252")));

    JsonNode found = checked(id);

    assertThat(found.at("/found/fresh").asInt()).as(report(id)).isEqualTo(1);
    assertThat(found.path("notes").toString()).contains("Windows-1252");
    recorded(id);
    assertThat(office().get("/innovations?q=" + "naïve").json().toString())
        .contains("Größenmesser “naïve”");
    String sheet = reference();
    String ofSheet = sent("?fileName=portfolio.xlsx", xlsx(portfolio(row(sheet, "Sheet", ""))));
    assertThat(checked(ofSheet).at("/found/fresh").asInt()).as(report(ofSheet)).isEqualTo(0);
    assertThat(report(ofSheet)).contains("2," + sheet + ",PROBLEM,development_on,,");
    String marked = "\uFEFF" + portfolio(row(reference(), "With a mark", "2024-03-04"));
    assertThat(checked(sent("", marked.getBytes(UTF_8))).at("/found/fresh").asInt()).isEqualTo(1);
  }

  @Test
  void what_looks_like_a_formula_is_text_and_leaves_as_text() {
    String reference = reference();
    String id = sent(portfolio(row(reference, "=2+3 is a name", "2024-03-04")));
    checked(id);
    recorded(id);

    Answer export = office().get("/exports/portfolio.csv").expect(200);

    assertThat(export.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(export.response().body()).contains("," + reference + ",'=2+3 is a name,");
    assertThat(office().get("/innovations?q=name").json().toString())
        .contains("\"=2+3 is a name\"");
    String wrong = sent(portfolio(row("=cmd|' /C calc'!A0", "=HYPERLINK()", "soon")));
    checked(wrong);
    assertThat(report(wrong)).contains(",'=cmd|' /C calc'!A0,PROBLEM,").doesNotContain(",=cmd");
  }

  @Test
  void fifty_megabytes_of_rubbish_change_nothing() {
    byte[] rubbish = new byte[(int) Uploads.MOST_BYTES];
    new Random(4).nextBytes(rubbish);
    long before = events();
    ApiClient office = office().careless();

    String id = send(office, "", rubbish).expect(201).json().path("id").asString();
    JsonNode refused = settled(id);

    assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
    assertThat(refused.path("reason").asString()).endsWith(".");
    assertThat(events()).isEqualTo(before);
    assertThat(
            jdbc.queryForObject(
                "SELECT count(*) FROM import_chunk c JOIN import i ON i.upload = c.upload"
                    + " WHERE i.id = ?::uuid",
                Long.class,
                id))
        .isZero();
    send(office, "", Arrays.copyOf(rubbish, rubbish.length + 1))
        .expectProblem(413, "file-too-large");
    office().post("/imports/" + id + "/start", "").expectProblem(409, "wrong-import-state");
  }

  @Test
  void only_the_programme_office_imports_and_who_else_tries_is_on_record() {
    String id = sent(portfolio(row(reference(), "Device", "2024-03-04")));
    checked(id);
    for (Role role : List.of(Role.ADMINISTRATOR, Role.LEADERSHIP, Role.PARTNER, Role.INNOVATOR)) {
      ApiClient other = as(role, REGION);
      send(other, "", "name\n".getBytes(UTF_8)).expectProblem(403, "role-needed");
      other.get("/imports").expectProblem(403, "role-needed");
      for (String path : List.of("", "/rows", "/report.csv")) {
        other.get("/imports/" + id + path).expectProblem(403, "role-needed");
      }
      other.post("/imports/" + id + "/start", "").expectProblem(403, "role-needed");
      other.post("/imports/" + id + "/cancel", "").expectProblem(403, "role-needed");
    }
    assertThat(
            as(Role.ADMINISTRATOR, REGION)
                .get("/attempts?outcome=DENIED&size=200")
                .response()
                .body())
        .contains("POST /api/v1/imports", "/api/v1/imports/{id}/start", id);
    asSecond(Role.PROGRAMME_OFFICE, REGION)
        .post("/imports/" + id + "/start", "")
        .expectProblem(403, "not-your-import");
    assertThat(
            asSecond(Role.PROGRAMME_OFFICE, REGION)
                .post("/imports/" + id + "/cancel", "")
                .expect(200)
                .json()
                .path("state")
                .asString())
        .isEqualTo("CANCELLED");
    office().get("/imports/" + UUID.randomUUID()).expectProblem(404, "no-such-import");
  }

  @Test
  void a_file_comes_as_itself_and_under_its_key_once() {
    ApiClient office = office().careless();
    byte[] file = portfolio(row(reference(), "Device", "2024-03-04")).getBytes(UTF_8);
    for (String type :
        List.of(
            "application/json",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded")) {
      office
          .ask("POST", "/imports", "{}".getBytes(UTF_8), "Content-Type", type)
          .expectProblem(415, "wrong-file-type");
    }
    String key = UUID.randomUUID().toString();
    String id =
        send(office, "", file, "Idempotency-Key", key).expect(201).json().path("id").asString();
    Answer again = send(office, "", file, "Idempotency-Key", key).expect(201);
    assertThat(again.json().path("id").asString()).isEqualTo(id);
    send(office, "", "name\n".getBytes(UTF_8), "Idempotency-Key", key)
        .expectProblem(422, "key-reused");
    assertThat(office().get("/imports?size=1").json().path("imports")).hasSize(1);
    assertThat(office().get("/imports?size=200").response().body()).contains(id);
    for (String kind : List.of("PORTFOLIO", "ORGANISATIONS")) {
      assertThat(office().get("/imports/template.csv?kind=" + kind).expect(200).response().body())
          .contains("name,");
    }
  }

  @Test
  void nothing_is_recorded_for_somebody_whose_grant_was_revoked_meanwhile() {
    ApiClient leaver = as(Role.PROGRAMME_OFFICE, LEEDS);
    UUID account = person(Role.PROGRAMME_OFFICE, LEEDS).account().value();
    byte[] file = portfolio(row(reference(), "Device", "2024-03-04")).getBytes(UTF_8);
    String id = send(leaver, "", file).expect(201).json().path("id").asString();
    checked(id);
    long before = events();
    worker.stop();
    try {
      leaver.post("/imports/" + id + "/start", "").expect(200);
      jdbc.update("UPDATE sign_in_grant SET revoked = TRUE WHERE account = ?", account);
    } finally {
      worker.start();
    }
    try {
      JsonNode ended = settled(id);
      assertThat(ended.path("state").asString()).isEqualTo("CANCELLED");
      assertThat(ended.path("reason").asString()).contains("no longer acts");
      assertThat(events()).isEqualTo(before);
    } finally {
      jdbc.update("UPDATE sign_in_grant SET revoked = FALSE WHERE account = ?", account);
    }
  }

  @Test
  void whoever_lost_an_import_to_another_process_writes_nothing_more() {
    worker.stop();
    String id;
    try {
      id = sent(portfolio(row(reference(), "Device", "2024-03-04")));
      Claimed first = staged.claim().orElseThrow();
      Claimed second = staged.claim().orElseThrow();
      assertThat(second.id()).isEqualTo(first.id());
      assertThatThrownBy(() -> staged.clear(first)).isInstanceOf(Superseded.class);
      assertThatThrownBy(() -> staged.checked(first)).isInstanceOf(Superseded.class);
      staged.clear(second);
      office().post("/imports/" + id + "/start", "").expectProblem(409, "wrong-import-state");
    } finally {
      worker.start();
    }
    assertThat(checked(id).at("/found/fresh").asInt()).isEqualTo(1);
  }

  @Test
  void everybody_takes_with_them_what_they_may_see_and_no_more() {
    String reference = reference();
    String id = sent(portfolio(row(reference, "Exported device", "2024-03-04")));
    checked(id);
    recorded(id);

    List<JsonNode> lines = export(office());

    assertThat(lines.getFirst().path("type").asString()).isEqualTo("export");
    assertThat(lines.getFirst().path("role").asString()).isEqualTo("PROGRAMME_OFFICE");
    assertThat(lines.getFirst().path("fictional").asBoolean(true)).isFalse();
    assertThat(lines.getLast().path("type").asString()).isEqualTo("end");
    assertThat(lines.getLast().path("lines").asInt()).isEqualTo(lines.size() - 1);
    assertThat(lines.stream().map(line -> line.path("type").asString()))
        .contains("place", "organisation", "policy", "innovation", "history");
    JsonNode own =
        lines.stream()
            .filter(line -> line.at("/reported/reference").asString("").equals(reference))
            .findAny()
            .orElseThrow();
    JsonNode shown = office().get("/innovations/" + own.path("id").asString()).json();
    for (String field : List.of("owner", "stage", "proposal", "phases", "reported", "team")) {
      assertThat(own.path(field)).as(field).isEqualTo(shown.path(field));
    }
    assertThat(export(as(Role.ADMINISTRATOR, REGION)))
        .extracting(line -> line.path("type").asString())
        .contains("organisation")
        .doesNotContain("innovation", "insight", "investment");
    assertThat(export(as(Role.INNOVATOR, BRADFORD)).toString()).doesNotContain(reference);
    stranger().careless().get("/exports/everything.ndjson").expectProblem(401, "not-signed-in");
  }

  private static List<JsonNode> export(ApiClient client) {
    Answer export = client.get("/exports/everything.ndjson").expect(200);
    assertThat(export.header("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
    return export.response().body().lines().map(line -> JSON.readTree(line)).toList();
  }
}

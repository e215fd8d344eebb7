package uk.healthtech.pipeline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.PipelineApplication;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.query.projection.ReadModelDigest;
import uk.healthtech.pipeline.query.projection.ReadModelStatus;
import uk.healthtech.pipeline.query.projection.ReadModelStatuses;
import uk.healthtech.pipeline.query.projection.Rebuilds;

/** The story is told without a refusal, which would have ended its start, and holds everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestDatabase database = TestDatabase.fresh();
  private final HttpClient http = HttpClient.newHttpClient();
  private ConfigurableApplicationContext product;
  private List<JsonNode> everything;

  @BeforeAll
  void start() throws Exception {
    product =
        SpringApplication.run(
            PipelineApplication.class,
            "--pipeline.database.url=" + database.url(),
            "--pipeline.demo=true",
            "--pipeline.demo-day=" + DAY,
            "--server.port=0",
            "--spring.profiles.active=command,query,web");
    awaitQuiet();
    everything =
        as("office", Role.PROGRAMME_OFFICE, "/exports/everything.ndjson")
            .body()
            .lines()
            .map(JSON::readTree)
            .toList();
  }

  @AfterAll
  void stop() {
    product.close();
    database.close();
  }

  @Test
  void it_holds_every_way_that_things_can_go() {
    assertThat(of("innovation").toList()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(found("innovation", "/phase")).isEqualTo(named(Phase.class, p -> p != Phase.DRAFT));
    assertThat(proposals()).as("drafts are their owners' own").contains("DRAFT");
    assertThat(found("innovation", "/proposal/category")).isEqualTo(all(Category.class));
    assertThat(found("innovation", "/pilots/*/status")).isEqualTo(all(PilotStatus.class));
    assertThat(found("innovation", "/pilots/*/ending/recommendation"))
        .isEqualTo(all(Recommendation.class));
    assertThat(found("innovation", "/pilots/*/incidents/*/severity"))
        .isEqualTo(all(Severity.class));
    assertThat(found("innovation", "/adoptions/*/status")).isEqualTo(all(AdoptionStatus.class));
    assertThat(found("innovation", "/adoptions/*/benefits/*/kind"))
        .isEqualTo(all(BenefitKind.class));
    assertThat(found("innovation", "/conditions/*/status")).isEqualTo(all(ConditionStatus.class));
    assertThat(found("innovation", "/standards/*/kind")).isEqualTo(all(StandardKind.class));
    assertThat(found("innovation", "/standards/*/status")).isEqualTo(all(StandardStatus.class));
    assertThat(found("investment", "/kind")).isEqualTo(all(InvestmentKind.class));
    assertThat(found("theme", "/status")).hasSize(4);
    assertThat(of("insight").toList()).isNotEmpty();
    assertThat(of("neighbourhood").toList()).isNotEmpty();
    assertThat(happened())
        .contains(
            "innovation.gate-deferred",
            "innovation.sent-back",
            "innovation.put-on-hold",
            "innovation.resumed",
            "innovation.reopened",
            "innovation.condition-extended",
            "innovation.publication-withdrawn",
            "innovation.transfer-accepted",
            "innovation.collaborator-invited",
            "innovation.reported",
            "innovation.pilot-reported",
            "innovation.adoption-reported",
            "organisation.renamed",
            "organisation.closed",
            "policy.approvers-agreed");
  }

  @Test
  void nobody_could_take_it_for_real() {
    assertThat(of("innovation").map(one -> text(one, "/proposal/name")))
        .allMatch(name -> name.endsWith("(fictional)"));
    assertThat(of("theme").map(one -> text(one, "/name")))
        .allMatch(name -> name.endsWith("(fictional)"));
  }

  @Test
  void the_same_day_tells_the_same_story_and_every_day_tells_one() {
    assertThat(Demonstration.lines(DAY)).isEqualTo(Demonstration.lines(DAY));
    int innovations = started(DAY);
    assertThat(
            IntStream.range(1, 60)
                .mapToObj(n -> DAY.plusDays(n * 13L))
                .map(DemonstrationTest::started))
        .allMatch(started -> started == innovations);
  }

  @Test
  void told_again_after_it_was_cut_short_it_is_the_same() throws Exception {
    List<String> before = record();
    jdbc().update("DELETE FROM first_start WHERE step = 'demonstration'");
    product.getBean(Demonstration.class).run(new DefaultApplicationArguments());
    assertThat(record()).isEqualTo(before);
  }

  @Test
  void a_rebuild_gives_the_same_rows() {
    ReadModelDigest digest = product.getBean(ReadModelDigest.class);
    awaitQuiet();
    var told = digest.rows();
    product.getBean(Rebuilds.class).startAll();
    awaitQuiet();
    assertThat(digest.rows()).isEqualTo(told);
  }

  @Test
  void every_answer_says_so() throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            get("/api/v1/public/innovations", null),
            get("/api/v1/innovations", null),
            get("/api/v1/nowhere", null),
            as("leader", Role.LEADERSHIP, "/innovations"),
            as("trust-rr8", Role.TRUST_APPROVER, "/waiting"),
            as("partner", Role.PARTNER, "/themes"))) {
      assertThat(answer.body()).as("%s", answer.uri()).startsWith("{\"fictional\":true,");
      assertThat(answer.headers().firstValue(Fictional.HEADER)).contains("fictional");
    }
    for (String page : List.of("/", "/problems/not-found", "/nowhere")) {
      HttpResponse<String> answer =
          http.send(request(page).header("Accept", "text/html").build(), BodyHandlers.ofString());
      assertThat(answer.headers().firstValue(Fictional.HEADER)).contains("fictional");
      assertThat(answer.body()).as(page).contains("This is a demonstration.");
    }
    HttpResponse<String> list = as("office", Role.PROGRAMME_OFFICE, "/exports/portfolio.csv");
    assertThat(list.headers().firstValue(Fictional.HEADER)).contains("fictional");
    assertThat(everything.getFirst().path("fictional").asBoolean()).isTrue();
    assertThat(get("/api/docs", null).headers().firstValue(Fictional.HEADER)).contains("fictional");
  }

  @Test
  void it_never_mixes_with_real_data() {
    assertThatThrownBy(() -> started(jdbc(), false))
        .hasMessage("This database holds a demonstration, in which everything is made up.");
    SingleConnectionDataSource connection = new SingleConnectionDataSource(database.url(), true);
    try {
      // Stands before the demonstration's own for this connection: a database of before the mark.
      JdbcTemplate real = new JdbcTemplate(connection);
      real.execute("CREATE TEMP TABLE kind_of_data (LIKE kind_of_data INCLUDING ALL)");
      assertThatThrownBy(() -> started(real, true))
          .hasMessage("This database holds real data, and a demonstration is made up.");
    } finally {
      connection.destroy();
    }
  }

  private static Fictional started(JdbcTemplate jdbc, boolean demonstration) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("command", "query", "web");
    return new KindOfData().fictional(jdbc, demonstration, null, environment);
  }

  private static int started(LocalDate day) {
    return (int)
        Demonstration.lines(day).stream()
            .filter(line -> line.command().getClass().getSimpleName().equals("StartProposal"))
            .count();
  }

  private JdbcTemplate jdbc() {
    return product.getBean(JdbcTemplate.class);
  }

  /** What is on record, with its days. */
  private List<String> record() {
    return jdbc()
        .queryForList(
            "SELECT aggregate_identifier || payload_type || time_stamp || md5(payload)"
                + " FROM domain_event_entry ORDER BY global_index",
            String.class);
  }

  private Set<String> happened() {
    return Set.copyOf(
        jdbc().queryForList("SELECT DISTINCT payload_type FROM domain_event_entry", String.class));
  }

  private List<String> proposals() {
    return jdbc().queryForList("SELECT DISTINCT phase FROM board_row", String.class);
  }

  private Stream<JsonNode> of(String type) {
    return everything.stream().filter(line -> line.path("type").asString().equals(type));
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString();
  }

  /** The values at that place of the lines of that type; {@code *} is every entry of a list. */
  private Set<String> found(String type, String place) {
    Stream<JsonNode> at = of(type);
    for (String step : place.substring(1).split("/", -1)) {
      at = at.flatMap(node -> step.equals("*") ? node.valueStream() : Stream.of(node.path(step)));
    }
    return at.filter(JsonNode::isString).map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Set<String> all(Class<E> kind) {
    return named(kind, _ -> true);
  }

  private static <E extends Enum<E>> Set<String> named(Class<E> kind, Predicate<E> which) {
    return Stream.of(kind.getEnumConstants())
        .filter(which)
        .map(Enum::name)
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> as(String mailbox, Role role, String path)
      throws IOException, InterruptedException {
    String who = mailbox + "@demo.example:" + Demonstration.PASSWORD;
    HttpResponse<String> token =
        http.send(
            request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("{\"label\":\"test\",\"role\":\"" + role + "\"}"))
                .build(),
            BodyHandlers.ofString());
    return get("/api/v1" + path, JSON.readTree(token.body()).path("token").asString());
  }

  private HttpResponse<String> get(String path, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Accept", "*/*");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    String port = product.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  /** Until the read models have come as far as the events, and no rebuild is under way. */
  private void awaitQuiet() {
    ReadModelStatuses statuses = product.getBean(ReadModelStatuses.class);
    long start = System.nanoTime();
    while (!statuses.all().stream().allMatch(DemonstrationTest::isQuiet)) {
      assertThat(System.nanoTime() - start).as("patience").isLessThan(120_000_000_000L);
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static boolean isQuiet(ReadModelStatus model) {
    return model.behind() == 0
        && (model.rebuild() == null || model.rebuild().state() != Rebuilds.State.RUNNING);
  }
}

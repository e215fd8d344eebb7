package uk.healthtech.pipeline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.app.process.People.bearer;
import static uk.healthtech.pipeline.app.process.RunningProduct.field;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The examples do what they say, run as a reader would run them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private RunningProduct product;
  private String administrator;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    product = RunningProduct.start(data);
    run("choose-password.sh", product.oneTimePassword());
    administrator =
        field(
            product.call(
                "POST",
                "/tokens",
                "{\"role\": \"ADMINISTRATOR\", \"label\": \"test\"}",
                People.basic(People.ADMINISTRATOR, People.PASSWORD)),
            "token");
  }

  @AfterAll
  void stop() throws Exception {
    product.close();
  }

  @Test
  void one_innovation_goes_all_the_way_and_the_wrong_trust_is_refused_and_on_record()
      throws Exception {
    String told = run("first-innovation.sh");
    assertThat(told)
        .contains("\"type\":\"/problems/no-such-pilot\"")
        .contains("\"what\":\"ApprovePilot\"", "\"outcome\":\"NotYourOrganisation\"")
        .contains("{\"innovations\":[],")
        .contains("\"stage\":\"AT_SCALE\"")
        .contains("because: The respiratory ward moves house this winter.")
        .containsPattern("recorded \\S+Z  happened \\S+  Lena Leader.* confirmed");
    assertThat(
            product
                .call("GET", "/attempts?outcome=NotYourOrganisation", null, bearer(administrator))
                .body())
        .contains("ApprovePilot");
    assertThat(run("first-innovation.sh"))
        .as("run again, everything is found again and the road is at its end")
        .contains("\"stage\":\"AT_SCALE\"");
  }

  @Test
  void the_whole_life_is_told_with_all_that_comes_in_its_way() throws Exception {
    String told = run("whole-life.sh");
    assertThat(told)
        .containsPattern("waited for: programme office to accept the proposal by \\S+, later")
        .contains("trust approver to approve the pilot, paused")
        .contains("POST  /confirmation: refused.", "POST  /scale: refused.")
        .contains("Night breath watch (made up)", "\"phase\":\"AT_SCALE\"")
        .contains("because: The newer one was withdrawn from the market.");
    assertThat(run(Map.of("RUN", "tutorial-1948-07-05"), "first-innovation.sh"))
        .as("the policy is again as it was; run as on another day, it is another innovation")
        .contains("Devices of tutorial-1948-07-05 Ltd", "\"stage\":\"AT_SCALE\"");
  }

  @Test
  void a_need_becomes_a_theme_that_an_innovation_serves_and_money_comes_to_both() throws Exception {
    String told = run("region.sh");
    assertThat(told)
        .contains("  Harrogate, until 2022-07-01", "  Wakefield District\n")
        .contains("status: AGREED", "innovations that serve it: 1")
        .contains("Night breath watch of region-")
        .contains("amount: 275000", "text: The award was raised before it was paid.");
    assertThat(run("region.sh"))
        .as("run again, everything is found again")
        .contains("innovations that serve it: 1", "amount: 275000");
  }

  @Test
  void the_real_technologies_stand_on_the_board_in_development() throws Exception {
    String told = run("real-technologies.sh");
    List<String> names;
    try (Stream<String> lines = Files.lines(EXAMPLES.resolve("real-technologies.tsv"))) {
      names = lines.skip(1).map(line -> line.split("\t", -1)[1]).toList();
    }
    String board = told.substring(told.indexOf("On the board"));
    assertThat(names).hasSize(41).allSatisfy(name -> assertThat(board).contains(name));
    assertThat(board.split("\"stage\":\"DEVELOPMENT\"", -1)).hasSize(names.size() + 1);
  }

  private String run(String script, String... arguments) throws Exception {
    return run(Map.of(), script, arguments);
  }

  private String run(Map<String, String> environment, String script, String... arguments)
      throws Exception {
    Path told = Files.createTempFile(script, ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("bash", EXAMPLES.resolve(script).toString()), Stream.of(arguments))
                .toList());
    builder.environment().put("PIPELINE", product.address());
    builder.environment().put("ADMINISTRATOR_PASSWORD", People.PASSWORD);
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(told)).isZero();
    return Files.readString(told);
  }
}

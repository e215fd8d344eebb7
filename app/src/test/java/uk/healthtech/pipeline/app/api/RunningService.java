package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.healthtech.pipeline.app.PipelineApplication;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.app.signin.Grants;
import uk.healthtech.pipeline.app.signin.Tokens;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** The whole product in this JVM on its own PostgreSQL, once for all tests that ask over HTTP. */
@SpringBootTest(classes = PipelineApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"command", "query", "web"})
public abstract class RunningService {
  /** Leeds Teaching Hospitals NHS Trust. */
  protected static final String LEEDS = "RR8";

  /** Bradford Teaching Hospitals NHS Foundation Trust. */
  protected static final String BRADFORD = "RAE";

  /** NHS West Yorkshire Integrated Care Board, for which the office and leadership act here. */
  protected static final String REGION = "QWO";

  private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();

  @LocalServerPort private int port;
  @Autowired private Commands commands;
  @Autowired private Accounts accounts;
  @Autowired private Grants grants;
  @Autowired private Tokens tokens;

  @DynamicPropertySource
  static void data(DynamicPropertyRegistry settings) {
    settings.add("pipeline.data", RunningService::freshDirectory);
  }

  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory("pipeline-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody who may act here. */
  protected record Person(AccountId account, String token) {}

  /** The address of the service. */
  protected URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** A stranger. */
  protected ApiClient stranger() {
    return ApiClient.of(address());
  }

  /** A client for the one person of this role at the organisation of this ODS code. */
  protected ApiClient as(Role role, String ods) {
    return stranger().as(person(role, ods).token());
  }

  /** The one person of this role at the organisation of this ODS code. */
  protected Person person(Role role, String ods) {
    return PEOPLE.computeIfAbsent(role + "@" + ods, name -> admit(name, role, ods));
  }

  /** A client for a second person of this role there. */
  protected ApiClient asSecond(Role role, String ods) {
    return stranger()
        .as(
            PEOPLE
                .computeIfAbsent(role + "@" + ods + " too", name -> admit(name, role, ods))
                .token());
  }

  private Person admit(String name, Role role, String ods) {
    AccountId account = new AccountId(UUID.randomUUID());
    OrganisationId organisation = OrganisationIds.ofOds(new OdsCode(ods));
    GrantId grant = new GrantId(UUID.randomUUID());
    assertThat(accounts.enter(account, "Test " + name, account + "@example.org")).isPresent();
    send(new OpenAccount(account));
    long granted = send(new GrantRole(account, grant, role, organisation));
    grants.awaitFollowed(account, granted);
    String secret =
        tokens
            .issue(
                account, new Grants.Grant(grant, role, organisation), "test", Duration.ofHours(1))
            .secret();
    return new Person(account, secret);
  }

  private long send(Command command) {
    Envelope envelope =
        Envelope.first(Actor.SERVICE, Channel.POLICY, UUID.randomUUID(), null, null);
    return switch (commands.send(command, envelope)) {
      case Outcome.Accepted accepted -> accepted.sequence();
      case Outcome.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}

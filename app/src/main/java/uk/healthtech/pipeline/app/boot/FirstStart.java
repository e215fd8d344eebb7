package uk.healthtech.pipeline.app.boot;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.app.bus.OutcomeUnknown;
import uk.healthtech.pipeline.app.demo.Fictional;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.AddPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.RetirePlace;
import uk.healthtech.pipeline.kernel.place.PlaceId;

/**
 * What the product does for itself when it starts on an empty database, by the ordinary commands:
 * it enters the organisations and places that ship with it and the first administrator. Each step
 * is marked when it is done, and one that was cut short is simply taken again; one that came with a
 * later version of the product is taken at its first start.
 */
@Component
@Profile("web")
@ConditionalOnBooleanProperty("pipeline.first-start")
@Order(1)
class FirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final AccountId ADMINISTRATOR =
      new AccountId(Ids.derived("account", "first administrator"));
  private static final GrantId GRANT = new GrantId(Ids.derived("grant", "first administrator"));

  /** What the shipped places would be asked for with, were they a request. */
  private static final String PLACES_KEY = "shipped places";

  /** Another process may play the command side and come up later than this one. */
  private static final int TRIES = 60;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Commands commands;
  private final Accounts accounts;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final String administrator;
  private final Fictional fictional;

  FirstStart(
      Commands commands,
      Accounts accounts,
      JdbcTemplate jdbc,
      Clock clock,
      @Value("${pipeline.administrator}") String administrator,
      Fictional fictional) {
    this.commands = commands;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.administrator = administrator;
    this.fictional = fictional;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    once("reference-data", this::enterReferenceData);
    once("reference-places", this::enterPlaces);
    // A demonstration brings its own.
    if (!fictional.yes()) {
      once("first-administrator", this::enterAdministrator);
      printOneTimePassword();
    }
  }

  private void enterReferenceData() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND);
    for (Organisation organisation : ReferenceData.organisations(today)) {
      send(new RegisterOrganisation(OrganisationIds.of(organisation), organisation));
    }
  }

  /** Under keys, since a place that was retired could be added again. */
  private void enterPlaces() {
    for (ReferenceData.Place place : ReferenceData.places()) {
      PlaceId id = PlaceId.named(place.name());
      send(
          new AddPlace(id, place.name(), place.source(), place.since()),
          new IdempotencyKey("reference-place-" + id, PLACES_KEY));
      if (place.retiredOn() != null) {
        FreeText reason =
            FreeText.known(place.retiredBecause(), "reference place retired", id.toString());
        send(
            new RetirePlace(id, reason, place.retiredOn()),
            new IdempotencyKey("reference-place-retired-" + id, PLACES_KEY));
      }
    }
  }

  private void enterAdministrator() {
    send(new OpenAccount(ADMINISTRATOR));
    send(
        new GrantRole(
            ADMINISTRATOR,
            GRANT,
            Role.ADMINISTRATOR,
            OrganisationIds.ofOds(Organisation.REGION_ICB)));
  }

  /** At every start until the administrator has chosen a password: the one before may be lost. */
  private void printOneTimePassword() {
    accounts
        .enter(ADMINISTRATOR, "First administrator", administrator)
        .ifPresent(
            password ->
                // Printed and not logged: it belongs on the screen of whoever starts the product.
                System.out.printf(
                    "%nThe administrator signs in as %s%n"
                        + "with the one-time password    %s%n"
                        + "and chooses a password first (README, \"First steps\").%n",
                    administrator, password));
  }

  private void send(Command command) {
    send(command, null);
  }

  private void send(Command command, @Nullable IdempotencyKey key) {
    switch (outcome(command, key)) {
      case Outcome.Accepted _ -> {}
      case Outcome.Refused(Refusal refusal) -> {
        switch (refusal) {
          case Refusal.OrganisationExists _,
              Refusal.AccountExists _,
              Refusal.AlreadyGranted _,
              Refusal.AlreadyThere _ ->
              LOG.debug("Already there: {}", command);
          default -> throw new IllegalStateException("The first start was refused: " + refusal);
        }
      }
    }
  }

  private Outcome outcome(Command command, @Nullable IdempotencyKey key) {
    // The same at every first start, so that a demonstration tells the same story every time.
    UUID id = Ids.derived("first start", command.toString());
    for (int tries = 1; ; tries++) {
      try {
        return commands.send(command, Envelope.first(Actor.SERVICE, Channel.POLICY, id, key, null));
      } catch (OutcomeUnknown e) {
        if (tries == TRIES) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private void once(String step, Runnable action) {
    Integer done =
        jdbc.queryForObject("SELECT count(*) FROM first_start WHERE step = ?", Integer.class, step);
    if (done != null && done > 0) {
      return;
    }
    action.run();
    jdbc.update(
        "INSERT INTO first_start (step, done_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        step,
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}

package uk.healthtech.pipeline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.command.facts.KnownOrganisations;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/**
 * Tells the story of the demonstration once, by the ordinary commands of the people in it, with the
 * clock on the day of each. A story that was cut short is told again from its beginning: what was
 * answered before is answered the same.
 */
@Component
@ConditionalOnBooleanProperty("pipeline.demo")
@Order(2)
class Demonstration implements ApplicationRunner {
  /** For everybody in it; it protects nothing. */
  static final String PASSWORD = "everything here is made up";

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(5);

  /** What its idempotency keys were asked for with, were they requests. */
  private static final String REQUEST = "demonstration";

  private final Commands commands;
  private final Accounts accounts;
  private final EventStore events;
  private final EventProcessingConfiguration processing;
  private final Story story;
  private final DemoClock clock;
  private final Prose prose;

  Demonstration(
      Commands commands,
      Accounts accounts,
      EventStore events,
      EventProcessingConfiguration processing,
      Story story,
      DemoClock clock,
      Prose prose) {
    this.commands = commands;
    this.accounts = accounts;
    this.events = events;
    this.processing = processing;
    this.story = story;
    this.clock = clock;
    this.prose = prose;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    LocalDate end = story.end();
    if (!story.isTold()) {
      tell(end);
      story.told(clock.instant());
    }
    clock.go();
    announce(end);
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(WorkingDays.ENGLAND).toInstant();
  }

  /** All that is said and done, in the order of the days. */
  static List<Script.Line> lines(LocalDate end) {
    Script script = new Script(Story.start(end), end);
    Cast cast = new Cast(script.first());
    admitted(cast, script);
    RegionStory region = new RegionStory(script, cast);
    region.tell();
    region.investments(new Portfolio(script, cast, region).tell());
    region.merged();
    return script.inOrder();
  }

  private static void admitted(Cast cast, Script script) {
    LocalDate first = script.first();
    for (Organisation company : cast.companies()) {
      script.line(
          first, cast.office(), new RegisterOrganisation(OrganisationIds.of(company), company));
    }
    for (Cast.Person person : cast.people()) {
      script.line(first, Actor.SERVICE, new OpenAccount(person.account()));
      script.line(
          first,
          Actor.SERVICE,
          new GrantRole(person.account(), person.grant(), person.role(), person.organisation()));
    }
  }

  private void tell(LocalDate end) {
    LocalDate first = Story.start(end);
    enterPeople(new Cast(first), first);
    List<Script.Line> lines = lines(end);
    LocalDate day = first;
    int second = 0;
    for (int i = 0; i < lines.size(); i++) {
      Script.Line line = lines.get(i);
      second = line.on().equals(day) ? second + 1 : 0;
      day = line.on();
      clock.standAt(morning(day).plusSeconds(second));
      send(i, line);
      if (line.command() instanceof OrganisationCommand) {
        untilKnown();
      }
    }
  }

  /** They cannot come in by command: names and passwords are no business of events. */
  private void enterPeople(Cast cast, LocalDate first) {
    accounts.enterAll(
        cast.people().stream()
            .map(
                person ->
                    new Accounts.Account(
                        person.account(), person.name(), person.email(), false, morning(first)))
            .toList(),
        PASSWORD);
  }

  /**
   * What is asked of all organisations at once may lag behind their events; the story waits, so
   * that it comes out the same every time.
   */
  private void untilKnown() {
    TrackingToken head = Objects.requireNonNull(events.createHeadToken());
    Instant patience = Instant.now().plus(PATIENCE);
    while (!hasCome(head)) {
      if (Instant.now().isAfter(patience)) {
        throw new IllegalStateException("The command side does not hear of its organisations");
      }
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
  }

  private boolean hasCome(TrackingToken head) {
    return processing
        .eventProcessor(KnownOrganisations.PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow()
        .processingStatus()
        .values()
        .stream()
        .map(EventTrackerStatus::getTrackingToken)
        .allMatch(at -> at != null && at.covers(head));
  }

  private void send(int number, Script.Line line) {
    String name = "demonstration-" + number;
    Envelope envelope =
        Envelope.first(
            line.by(),
            channel(line),
            Ids.derived("command", name),
            new IdempotencyKey(name, REQUEST),
            null);
    if (commands.send(line.command(), envelope) instanceof Outcome.Refused refused) {
      throw new IllegalStateException(
          "The story cannot be told: on %s %s was refused: %s"
              .formatted(line.on(), line.command(), refused.refusal()));
    }
  }

  private static Channel channel(Script.Line line) {
    return line.command() instanceof ReportCommand
        ? Channel.IMPORT
        : line.by().role() == Role.SERVICE ? Channel.POLICY : Channel.WEB;
  }

  private void announce(LocalDate end) {
    System.out.printf(
        """

        This is a demonstration: everything in it is made up, apart from the names of the
        organisations that take part. Sign in with the password
            %s
        as
        """,
        PASSWORD);
    for (Cast.Person person : new Cast(Story.start(end)).visitors()) {
      System.out.printf("    %-30s %s%n", person.email(), prose.word(person.role()));
    }
  }
}

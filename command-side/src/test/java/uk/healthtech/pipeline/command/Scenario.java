package uk.healthtech.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.StreamAdapter;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * Given what happened, when a command comes, then this follows: Axon's fixture over the real
 * adapter, with held texts in a real database.
 */
public final class Scenario<
    A extends DecidedAggregate<?, C, E>, C extends Command, E extends Event> {
  private final Class<A> stream;
  private final Class<C> commands;
  private final Function<String, A> create;
  private final List<Past.Step> past;
  private final FakeFacts facts;

  private Scenario(
      Class<A> stream,
      Class<C> commands,
      Function<String, A> create,
      List<Past.Step> past,
      FakeFacts facts) {
    this.stream = stream;
    this.commands = commands;
    this.create = create;
    this.past = past;
    this.facts = facts;
  }

  /** A stream in which this has happened. */
  public static <A extends DecidedAggregate<?, C, E>, C extends Command, E extends Event>
      Scenario<A, C, E> given(
          Class<A> stream, Class<C> commands, Function<String, A> create, Past... past) {
    return new Scenario<>(stream, commands, create, Past.steps(past), FakeFacts.USUAL);
  }

  /** The same on another day. */
  public Scenario<A, C, E> on(LocalDate day) {
    return with(new FakeFacts(day, facts.policy(), facts.register(), facts.heirOf()));
  }

  /** The same under another policy. */
  public Scenario<A, C, E> under(Policy agreed) {
    return with(new FakeFacts(facts.today(), agreed, facts.register(), facts.heirOf()));
  }

  /** The same with these organisations as they are here. */
  public Scenario<A, C, E> where(HeldOrganisation... organisations) {
    return with(
        new FakeFacts(facts.today(), facts.policy(), Region.with(organisations), facts.heirOf()));
  }

  /** The same after whoever acts has succeeded these. */
  public Scenario<A, C, E> succeeding(OrganisationId... organisations) {
    return with(
        new FakeFacts(facts.today(), facts.policy(), facts.register(), Set.of(organisations)));
  }

  private Scenario<A, C, E> with(FakeFacts other) {
    return new Scenario<>(stream, commands, create, past, other);
  }

  /** Somebody asks for something. */
  public Then when(C command, Actor actor) {
    return when(command, Envelope.first(actor, Channel.API, new UUID(0, 1), null, null));
  }

  /** Somebody asks for something, with everything that may travel beside it. */
  public Then when(C command, Envelope envelope) {
    AggregateTestFixture<A> fixture = new AggregateTestFixture<>(stream);
    // Axon takes a stream that was refused its first event for one that lost its events.
    fixture.setReportIllegalStateChange(!past.isEmpty());
    var adapter =
        new StreamAdapter<>(commands, fixture.getRepository(), create, facts, Texts.empty());
    adapter.kinds().forEach(kind -> fixture.registerCommandHandler(kind, adapter::handle));
    return new Then(
        command,
        envelope,
        fixture
            .given(past.stream().map(Past.Step::message).toList())
            .when(command, envelope.toMetadata()));
  }

  /** What became of it. */
  public final class Then {
    private final C command;
    private final Envelope envelope;
    private final ResultValidator<A> result;

    private Then(C command, Envelope envelope, ResultValidator<A> result) {
      this.command = command;
      this.envelope = envelope;
      this.result = result;
    }

    /** Exactly this happened, on this person's account, and what the person wrote is held. */
    public void thenHappened(Event... events) {
      thenHappenedHolding(command.texts(), events);
    }

    /** Exactly this happened, and of what the person wrote only this is held. */
    public void thenHappenedHolding(List<FreeText> texts, Event... events) {
      result
          .expectEvents(Stream.of(events).map(this::message).toArray(EventMessage<?>[]::new))
          .expectResultMessagePayload(
              new Outcome.Accepted(command.stream(), past.size() + events.length - 1L));
      assertThat(Texts.held()).containsExactlyInAnyOrderElementsOf(texts);
    }

    /** It happened; what exactly is another test's matter. */
    public void thenAccepted() {
      result.expectResultMessagePayload(new Outcome.Accepted(command.stream(), past.size()));
    }

    /** Nothing happened, for this reason, and nothing that the person wrote is held. */
    public void thenRefused(Refusal refusal) {
      result.expectNoEvents().expectResultMessagePayload(new Outcome.Refused(refusal));
      assertThat(Texts.held()).isEmpty();
    }

    /** The answer from before comes again, and nothing happens. */
    public void thenAnsweredAgain(long sequence) {
      result
          .expectNoEvents()
          .expectResultMessagePayload(new Outcome.Accepted(command.stream(), sequence));
      assertThat(Texts.held()).as("the texts are held already, under the ids of then").isEmpty();
    }

    private EventMessage<Event> message(Event event) {
      return new GenericEventMessage<>(event, envelope.toMetadata());
    }
  }
}

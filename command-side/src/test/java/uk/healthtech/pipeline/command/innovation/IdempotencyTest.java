package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Story.submitted;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

class IdempotencyTest {
  private static final IdempotencyKey KEY = new IdempotencyKey("key-1", "aa");
  private static final IdempotencyKey OTHER_REQUEST = new IdempotencyKey("key-1", "bb");

  private static Envelope by(Actor actor, IdempotencyKey key) {
    return Envelope.first(actor, Channel.API, new UUID(0, 2), key, null);
  }

  @Test
  void the_same_request_gets_the_same_answer_and_happens_once() {
    given(draft().under(KEY), submitted())
        .when(ask(START_PROPOSAL), by(INNOVATOR, KEY))
        .thenAnsweredAgain(0);
  }

  @Test
  void it_gets_that_answer_even_where_it_could_not_happen_any_more() {
    given(proposed(), accepted().under(KEY), inTesting())
        .when(ask(ACCEPT_PROPOSAL), by(OFFICE, KEY))
        .thenAnsweredAgain(2);
  }

  @Test
  void the_same_key_with_another_request_is_refused() {
    given(draft().under(KEY))
        .when(ask(SUBMIT_PROPOSAL), by(INNOVATOR, OTHER_REQUEST))
        .thenRefused(new KeyReused());
  }

  @Test
  void the_same_key_of_another_account_is_another_key() {
    Actor colleague = new Actor(People.DEPUTY, Role.INNOVATOR, WOUNDCARE);
    given(draft().under(KEY))
        .when(ask(SUBMIT_PROPOSAL), by(colleague, OTHER_REQUEST))
        .thenHappened(new ProposalSubmitted(INNOVATION, 20, TODAY));
  }

  @Test
  void a_refusal_uses_up_no_key() {
    given(draft())
        .when(ask(ACCEPT_PROPOSAL), by(OFFICE, KEY))
        .thenRefused(new NotInThisPhase(ACCEPT_PROPOSAL, Phase.DRAFT, ACCEPT_PROPOSAL.phases()));
    given(proposed())
        .when(ask(ACCEPT_PROPOSAL), by(OFFICE, KEY))
        .thenHappened(
            new ProposalAccepted(
                INNOVATION,
                Verdict.held(VERDICT),
                new Weighing(0, weighed(Gate.SCREENING, TODAY, proposed())),
                TODAY));
  }

  @Test
  void two_hundred_answers_are_remembered() {
    Past readings = inTesting().then(pilotRunningAt(LEEDS_TEACHING));
    for (int i = 0; i < 200; i++) {
      readings =
          readings.then(readingAt(LEEDS_TEACHING).under(new IdempotencyKey("reading-" + i, "aa")));
    }
    given(proposed(), accepted(), readings)
        .when(
            ask(RECORD_READING),
            by(actingFor(LEEDS_TEACHING), new IdempotencyKey("reading-0", "aa")))
        .thenAnsweredAgain(12);
  }
}

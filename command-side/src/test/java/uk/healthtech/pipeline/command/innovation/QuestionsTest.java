package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.ANSWER;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.QUESTION;
import static uk.healthtech.pipeline.command.innovation.Story.QUESTION_ID;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.questionAnsweredAt;
import static uk.healthtech.pipeline.command.innovation.Story.questionAskedAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ANSWER_QUESTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.policy.Policy;

class QuestionsTest {
  private static final PilotId PILOT = pilotAt(LEEDS_TEACHING);
  private static final Past REQUESTED = tested().then(pilotRequestedAt(LEEDS_TEACHING));
  private static final Past ASKED = REQUESTED.then(questionAskedAt(LEEDS_TEACHING));
  private static final AskQuestion ASK =
      new AskQuestion(INNOVATION, PILOT, QUESTION_ID, QUESTION, null);

  private static Deadline clock(Past past) {
    Known state = (Known) Roads.end(past);
    return Objects.requireNonNull(
        state.pilotDeadline(Objects.requireNonNull(state.pilots().get(PILOT))));
  }

  @Test
  void a_trust_asks_and_the_innovator_answers() {
    given(REQUESTED)
        .when(ASK, actingFor(LEEDS_TEACHING))
        .thenHappened(new QuestionAsked(INNOVATION, PILOT, QUESTION_ID, QUESTION.held(), TODAY));
    given(ASKED)
        .when(ask(ANSWER_QUESTION), INNOVATOR)
        .thenHappened(new QuestionAnswered(INNOVATION, PILOT, QUESTION_ID, ANSWER.held(), TODAY));
  }

  @Test
  void each_question_is_answered_once_and_its_id_is_its_own() {
    given(ASKED, questionAnsweredAt(LEEDS_TEACHING))
        .when(ask(ANSWER_QUESTION), INNOVATOR)
        .thenRefused(new Refusal.QuestionAnswered(QUESTION_ID));
    given(ASKED).when(ASK, actingFor(LEEDS_TEACHING)).thenRefused(new KeyReused());
    given(REQUESTED)
        .when(ask(ANSWER_QUESTION), INNOVATOR)
        .thenRefused(new NoSuchEntry(new Part.OfPilot(PILOT), QUESTION_ID.toString()));
  }

  @Test
  void an_answer_does_not_come_before_its_question() {
    given(ASKED)
        .when(ask(ANSWER_QUESTION, Days.ASKED.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.ASKED)));
  }

  @Test
  void the_clock_of_the_decision_stands_until_the_answer() {
    WorkingDays days = Policy.INITIAL.workingDays();
    assertThat(clock(REQUESTED).dueOn(days)).contains(LocalDate.of(2026, 3, 16));
    assertThat(clock(ASKED).dueOn(days)).isEmpty();
    assertThat(clock(ASKED).workingDaysUsed(days, TODAY)).isEqualTo(2);
    assertThat(clock(ASKED.then(questionAnsweredAt(LEEDS_TEACHING))).dueOn(days))
        .contains(LocalDate.of(2026, 3, 18));
  }

  @Test
  void the_decision_need_not_wait_for_the_answer() {
    given(ASKED).when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING)).thenAccepted();
  }
}

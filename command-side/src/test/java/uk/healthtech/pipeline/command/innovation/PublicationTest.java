package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.agreedToPublication;
import static uk.healthtech.pipeline.command.innovation.Story.agreementWithdrawn;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.publicationWithdrawn;
import static uk.healthtech.pipeline.command.innovation.Story.published;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.AGREE_TO_PUBLICATION;
import static uk.healthtech.pipeline.kernel.innovation.Action.PUBLISH;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_AGREEMENT;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_PUBLICATION;

import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotAgreedToPublication;
import uk.healthtech.pipeline.kernel.Refusal.PublicationIs;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;

class PublicationTest {
  private static final Past DEVELOPED = proposed().then(accepted());
  private static final Past AGREED = DEVELOPED.then(agreedToPublication());
  private static final Past PUBLISHED = AGREED.then(published());

  @Test
  void the_innovator_agrees_and_the_office_publishes() {
    given(draft())
        .when(ask(AGREE_TO_PUBLICATION), INNOVATOR)
        .thenHappened(new PublicationAgreed(INNOVATION, TODAY));
    given(AGREED).when(ask(PUBLISH), OFFICE).thenHappened(new Published(INNOVATION, TODAY));
  }

  @Test
  void nothing_is_published_without_agreement() {
    given(DEVELOPED).when(ask(PUBLISH), OFFICE).thenRefused(new NotAgreedToPublication());
    given(AGREED, agreementWithdrawn())
        .when(ask(PUBLISH), OFFICE)
        .thenRefused(new NotAgreedToPublication());
  }

  @Test
  void who_agrees_no_longer_is_taken_down_at_once() {
    given(AGREED)
        .when(ask(WITHDRAW_AGREEMENT), INNOVATOR)
        .thenHappened(new AgreementWithdrawn(INNOVATION, REASON.held(), TODAY));
    given(PUBLISHED)
        .when(ask(WITHDRAW_AGREEMENT), INNOVATOR)
        .thenHappened(
            new AgreementWithdrawn(INNOVATION, REASON.held(), TODAY),
            new PublicationWithdrawn(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void the_office_takes_down_and_may_publish_again() {
    given(PUBLISHED)
        .when(ask(WITHDRAW_PUBLICATION), OFFICE)
        .thenHappened(new PublicationWithdrawn(INNOVATION, REASON.held(), TODAY));
    given(PUBLISHED, publicationWithdrawn()).when(ask(PUBLISH), OFFICE).thenAccepted();
  }

  @Test
  void nothing_is_said_twice() {
    given(AGREED)
        .when(ask(AGREE_TO_PUBLICATION), INNOVATOR)
        .thenRefused(new PublicationIs(true, false));
    given(PUBLISHED).when(ask(PUBLISH), OFFICE).thenRefused(new PublicationIs(true, true));
    given(DEVELOPED)
        .when(ask(WITHDRAW_AGREEMENT), INNOVATOR)
        .thenRefused(new PublicationIs(false, false));
    given(AGREED)
        .when(ask(WITHDRAW_PUBLICATION), OFFICE)
        .thenRefused(new PublicationIs(true, false));
  }

  @Test
  void what_has_ended_can_still_be_taken_down() {
    given(PUBLISHED, stopped()).when(ask(WITHDRAW_PUBLICATION), OFFICE).thenAccepted();
    given(PUBLISHED, onHold(), withdrawn())
        .when(ask(WITHDRAW_AGREEMENT), INNOVATOR)
        .thenHappened(
            new AgreementWithdrawn(INNOVATION, REASON.held(), TODAY),
            new PublicationWithdrawn(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void each_follows_the_one_before() {
    given(AGREED)
        .when(ask(PUBLISH, Days.SCREENED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
    given(PUBLISHED)
        .when(ask(WITHDRAW_PUBLICATION, Days.SCREENED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
  }
}

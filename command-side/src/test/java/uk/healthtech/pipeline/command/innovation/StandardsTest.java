package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.innovation.Story.DTAC;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MARK;
import static uk.healthtech.pipeline.command.innovation.Story.MARK_ID;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.SAFETY_CASE;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY_ID;
import static uk.healthtech.pipeline.command.innovation.Story.TOOLKIT;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRetracted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.notApplicable;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.standard;
import static uk.healthtech.pipeline.command.innovation.Story.standardId;
import static uk.healthtech.pipeline.command.innovation.Story.standardRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.standardRetracted;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETRACT_EVIDENCE;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETRACT_STANDARD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPart;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;

class StandardsTest {
  private static final Standard CYBER_ESSENTIALS =
      new Standard(
          StandardKind.CYBER_ESSENTIALS,
          StandardStatus.HELD,
          "CE 4711",
          null,
          TODAY,
          TODAY.plusYears(1),
          null);

  private static final Past HELD = proposed().then(standardRecorded(MARK));

  private static RecordStandard declare(Standard content) {
    return declare(content, null);
  }

  private static RecordStandard declare(Standard content, @Nullable FreeText reason) {
    return new RecordStandard(INNOVATION, standardId(content.kind()), content, reason, null);
  }

  private static StandardRecorded declared(Standard content, @Nullable HeldText reason) {
    return new StandardRecorded(INNOVATION, standardId(content.kind()), content, reason, TODAY);
  }

  private static Standard dated(@Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
    return new Standard(
        StandardKind.DCB0129, StandardStatus.HELD, null, null, issuedOn, expiresOn, null);
  }

  @Test
  void a_standard_is_declared_with_what_its_kind_has() {
    for (Standard content : List.of(MARK, DTAC, SAFETY_CASE, TOOLKIT)) {
      given(draft()).when(declare(content), INNOVATOR).thenHappened(declared(content, null));
    }
  }

  @Test
  void it_is_declared_anew_under_the_same_id() {
    Standard renewed =
        new Standard(
            StandardKind.DEVICE_MARK,
            StandardStatus.HELD,
            "No. 4712",
            "Another body",
            TODAY,
            TODAY.plusYears(5),
            MARK.detail());
    given(HELD).when(declare(renewed), INNOVATOR).thenHappened(declared(renewed, null));
    given(HELD).when(declare(MARK), INNOVATOR).thenRefused(new NothingChanged());
  }

  @Test
  void under_the_same_id_stays_the_same_kind() {
    given(HELD)
        .when(new RecordStandard(INNOVATION, MARK_ID, SAFETY_CASE, null, null), INNOVATOR)
        .thenRefused(FieldsInvalid.one("kind", new NotOneOf(List.of("DEVICE_MARK"))));
  }

  @Test
  void what_does_not_apply_says_why() {
    Standard none = notApplicable(StandardKind.DEVICE_MARK);
    given(proposed())
        .when(declare(none, REASON), INNOVATOR)
        .thenHappened(declared(none, REASON.held()));
    given(proposed())
        .when(declare(none), INNOVATOR)
        .thenRefused(FieldsInvalid.one("reason", new Missing()));
    given(proposed())
        .when(declare(SAFETY_CASE, REASON), INNOVATOR)
        .thenRefused(FieldsInvalid.one("reason", new NotKnownHere()));
  }

  @Test
  void what_only_one_kind_has_belongs_to_that_kind() {
    for (StandardKind kind :
        List.of(
            StandardKind.DEVICE_MARK,
            StandardKind.DTAC,
            StandardKind.DSPT,
            StandardKind.NICE_ESF)) {
      given(proposed())
          .when(declare(standard(kind, null)), INNOVATOR)
          .thenRefused(FieldsInvalid.one("detail", new Missing()));
    }
    given(proposed())
        .when(declare(standard(StandardKind.CQC, TOOLKIT.detail())), INNOVATOR)
        .thenRefused(FieldsInvalid.one("detail", new NotKnownHere()));
  }

  @Test
  void it_was_issued_before_today_and_expires_after_that() {
    given(proposed())
        .when(declare(dated(Days.TOMORROW, null)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("issuedOn", new InFuture(TODAY)));
    given(proposed())
        .when(declare(dated(TODAY, TODAY)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("expiresOn", new TooEarly(Days.TOMORROW)));
    Standard expired = dated(null, TODAY.minusDays(1));
    given(proposed()).when(declare(expired), INNOVATOR).thenHappened(declared(expired, null));
  }

  @Test
  void it_is_taken_back_once_and_with_a_reason() {
    given(HELD)
        .when(ask(RETRACT_STANDARD), INNOVATOR)
        .thenHappened(new StandardRetracted(INNOVATION, MARK_ID, REASON.held(), TODAY));
    given(HELD, standardRetracted(StandardKind.DEVICE_MARK))
        .when(ask(RETRACT_STANDARD), INNOVATOR)
        .thenRefused(new NoSuchPart(new Part.OfStandard(MARK_ID)));
  }

  @Test
  void evidence_is_added_put_right_and_taken_back() {
    RecordEvidence add = new RecordEvidence(INNOVATION, STUDY_ID, STUDY, null);
    given(proposed())
        .when(add, INNOVATOR)
        .thenHappened(new EvidenceRecorded(INNOVATION, STUDY_ID, STUDY, TODAY));
    given(proposed(), evidenceRecorded()).when(add, INNOVATOR).thenRefused(new NothingChanged());
    Evidence right =
        new Evidence(STUDY.kind(), STUDY.study(), "The right title", STUDY.reference(), null);
    given(proposed(), evidenceRecorded())
        .when(new RecordEvidence(INNOVATION, STUDY_ID, right, null), INNOVATOR)
        .thenHappened(new EvidenceRecorded(INNOVATION, STUDY_ID, right, TODAY));
    given(proposed(), evidenceRecorded())
        .when(ask(RETRACT_EVIDENCE), INNOVATOR)
        .thenHappened(new EvidenceRetracted(INNOVATION, STUDY_ID, REASON.held(), TODAY));
    given(proposed(), evidenceRecorded(), evidenceRetracted())
        .when(ask(RETRACT_EVIDENCE), INNOVATOR)
        .thenRefused(new NoSuchPart(new Part.OfEvidence(STUDY_ID)));
  }

  @Test
  void what_is_given_for_a_year_says_until_when() {
    for (Standard yearly : List.of(TOOLKIT, CYBER_ESSENTIALS)) {
      Standard endless =
          new Standard(
              yearly.kind(), StandardStatus.HELD, null, null, TODAY, null, yearly.detail());
      given(draft())
          .when(declare(endless), INNOVATOR)
          .thenRefused(FieldsInvalid.one("expiresOn", new Missing()));
    }
  }

  @Test
  void nothing_is_taken_back_before_it_was_told() {
    LocalDate before = Days.DOCUMENTED.minusDays(1);
    TooEarly tooEarly = new TooEarly(Days.DOCUMENTED);
    given(HELD)
        .when(ask(RETRACT_STANDARD, before), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", tooEarly));
    given(proposed(), evidenceRecorded())
        .when(ask(RETRACT_EVIDENCE, before), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", tooEarly));
  }
}

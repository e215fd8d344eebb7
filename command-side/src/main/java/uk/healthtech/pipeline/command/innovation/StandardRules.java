package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.HeldEvidence;
import uk.healthtech.pipeline.kernel.innovation.HeldStandard;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;

/** What the innovator declares of standards and evidence, and takes back. */
final class StandardRules {
  private static final int MOST_STANDARDS = 100;
  private static final int MOST_EVIDENCE = 200;

  private StandardRules() {}

  static Decision<InnovationEvent> decide(
      Known state, StandardCommand command, LocalDate on, Context context) {
    return switch (command) {
      case RecordStandard c -> record(state, c, on, context.today());
      case RetractStandard c ->
          unless(
              Dates.happened(
                  "occurredOn",
                  on,
                  Standings.known(state.dossier().standards(), c.standard()).recordedOn(),
                  context.today()),
              new StandardRetracted(c.innovation(), c.standard(), c.reason().held(), on));
      case RecordEvidence c -> record(state, c, on);
      case RetractEvidence c ->
          unless(
              Dates.happened(
                  "occurredOn",
                  on,
                  Standings.known(state.dossier().evidence(), c.evidence()).recordedOn(),
                  context.today()),
              new EvidenceRetracted(c.innovation(), c.evidence(), c.reason().held(), on));
    };
  }

  private static Decision<InnovationEvent> record(
      Known state, RecordStandard command, LocalDate on, LocalDate today) {
    HeldStandard before = state.dossier().standards().get(command.standard());
    if (before == null && state.dossier().standards().size() >= MOST_STANDARDS) {
      return refused(FieldsInvalid.one("kind", new WrongCount(0, MOST_STANDARDS)));
    }
    Standard content = command.content();
    FreeText reason = command.reason();
    List<FieldProblem> problems = new ArrayList<>();
    if (before != null && before.content().kind() != content.kind()) {
      problem(problems, "kind", new NotOneOf(List.of(before.content().kind().name())));
    }
    detailProblem(content).ifPresent(rule -> problem(problems, "detail", rule));
    reasonProblem(content, reason).ifPresent(rule -> problem(problems, "reason", rule));
    dateProblems(content, today, problems);
    if (!problems.isEmpty()) {
      return refused(new FieldsInvalid(problems));
    }
    // Whether a reason says the same as the one before cannot be told: its text is held elsewhere.
    return before != null && before.content().equals(content) && reason == null
        ? refused(new NothingChanged())
        : accepted(
            new StandardRecorded(
                command.innovation(),
                command.standard(),
                content,
                reason == null ? null : reason.held(),
                on));
  }

  private static Decision<InnovationEvent> record(
      Known state, RecordEvidence command, LocalDate on) {
    HeldEvidence before = state.dossier().evidence().get(command.evidence());
    if (before == null && state.dossier().evidence().size() >= MOST_EVIDENCE) {
      return refused(FieldsInvalid.one("kind", new WrongCount(0, MOST_EVIDENCE)));
    }
    Evidence content = command.content();
    return before != null && before.content().equals(content)
        ? refused(new NothingChanged())
        : accepted(new EvidenceRecorded(command.innovation(), command.evidence(), content, on));
  }

  private static Optional<FieldProblem.Rule> detailProblem(Standard content) {
    if (content.detail() == null) {
      return content.status() == StandardStatus.HELD && hasDetail(content.kind())
          ? Optional.of(new Missing())
          : Optional.empty();
    }
    return content.detail().kind() == content.kind()
        ? Optional.empty()
        : Optional.of(new NotKnownHere());
  }

  private static boolean hasDetail(StandardKind kind) {
    return switch (kind) {
      case DEVICE_MARK, DTAC, DSPT, NICE_ESF -> true;
      case DCB0129, NICE_GUIDANCE, CQC, CYBER_ESSENTIALS -> false;
    };
  }

  /** Those that are given for a year say until when. */
  private static boolean isYearly(StandardKind kind) {
    return switch (kind) {
      case DSPT, CYBER_ESSENTIALS -> true;
      case DEVICE_MARK, DTAC, DCB0129, NICE_ESF, NICE_GUIDANCE, CQC -> false;
    };
  }

  private static Optional<FieldProblem.Rule> reasonProblem(
      Standard content, @Nullable FreeText reason) {
    boolean needed = content.status() == StandardStatus.NOT_APPLICABLE;
    if (needed == (reason != null)) {
      return Optional.empty();
    }
    return Optional.of(needed ? new Missing() : new NotKnownHere());
  }

  private static void dateProblems(Standard content, LocalDate today, List<FieldProblem> problems) {
    LocalDate issued = content.issuedOn();
    if (content.status() == StandardStatus.HELD
        && content.expiresOn() == null
        && isYearly(content.kind())) {
      problem(problems, "expiresOn", new Missing());
    }
    if (issued != null && issued.isAfter(today)) {
      problem(problems, "issuedOn", new InFuture(today));
    }
    if (issued != null && content.expiresOn() != null && !content.expiresOn().isAfter(issued)) {
      problem(problems, "expiresOn", new TooEarly(issued.plusDays(1)));
    }
  }

  private static void problem(List<FieldProblem> problems, String field, FieldProblem.Rule rule) {
    problems.add(new FieldProblem(field, rule));
  }
}

package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Refusal.NotAgreedToPublication;
import uk.healthtech.pipeline.kernel.Refusal.PublicationIs;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Publication;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.AgreeToPublication;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.Publish;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawAgreement;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawPublication;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;

/** Nothing is public until the innovator agrees and the programme office publishes. */
final class PublicationRules {
  private PublicationRules() {}

  static Decision<InnovationEvent> decide(
      Known state, PublicationCommand command, LocalDate on, Context context) {
    Publication now = state.dossier().publication();
    LocalDate today = context.today();
    return switch (command) {
      case AgreeToPublication c ->
          now.agreedOn() == null
              ? accepted(new PublicationAgreed(c.innovation(), on))
              : refused(is(now));
      case WithdrawAgreement c -> withdrawAgreement(now, c, on, today);
      case Publish c -> publish(now, c, on, today);
      case WithdrawPublication c ->
          now.publishedOn() == null
              ? refused(is(now))
              : following(
                  now.publishedOn(),
                  on,
                  today,
                  accepted(new PublicationWithdrawn(c.innovation(), c.reason().held(), on)));
    };
  }

  /** Who agrees no longer is not shown any longer. */
  private static Decision<InnovationEvent> withdrawAgreement(
      Publication now, WithdrawAgreement command, LocalDate on, LocalDate today) {
    if (now.agreedOn() == null) {
      return refused(is(now));
    }
    HeldText reason = command.reason().held();
    AgreementWithdrawn withdrawn = new AgreementWithdrawn(command.innovation(), reason, on);
    return now.publishedOn() == null
        ? following(now.agreedOn(), on, today, accepted(withdrawn))
        : following(
            now.publishedOn(),
            on,
            today,
            accepted(withdrawn, new PublicationWithdrawn(command.innovation(), reason, on)));
  }

  private static Decision<InnovationEvent> publish(
      Publication now, Publish command, LocalDate on, LocalDate today) {
    if (now.agreedOn() == null) {
      return refused(new NotAgreedToPublication());
    }
    return now.publishedOn() == null
        ? following(now.agreedOn(), on, today, accepted(new Published(command.innovation(), on)))
        : refused(is(now));
  }

  private static Decision<InnovationEvent> following(
      LocalDate earliest, LocalDate on, LocalDate today, Decision<InnovationEvent> decision) {
    return Dates.happened("occurredOn", on, earliest, today)
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElse(decision);
  }

  private static PublicationIs is(Publication now) {
    return new PublicationIs(now.agreedOn() != null, now.publishedOn() != null);
  }
}

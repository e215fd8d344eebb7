package uk.healthtech.pipeline.command;

import java.time.LocalDate;
import java.util.Set;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Register;
import uk.healthtech.pipeline.command.stream.StreamAdapter.Facts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * The facts of {@link Places}, {@link Region} and {@link People}, on a day, under a policy and with
 * a register of the test's choice. Which of it a command is told is the real facts' own matter.
 *
 * @param heirOf whom the acting organisation has succeeded
 */
public record FakeFacts(
    LocalDate today, Policy policy, Register register, Set<OrganisationId> heirOf)
    implements Facts {
  /** The day on which the tests act, unless they say otherwise. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  /** Unless the test says otherwise. */
  public static final FakeFacts USUAL =
      new FakeFacts(TODAY, Policy.INITIAL, Region.REGISTER, Set.of());

  @Override
  public Context gather(Command command, Envelope envelope) {
    return told(envelope.actor());
  }

  /** What is known when this person sends this command today, under the policy of the beginning. */
  public static Context context(Actor actor) {
    return USUAL.told(actor);
  }

  /** What is known when this person sends this command on this day under this policy. */
  public static Context context(Actor actor, LocalDate today, Policy policy) {
    return new FakeFacts(today, policy, Region.REGISTER, Set.of()).told(actor);
  }

  private Context told(Actor actor) {
    return new Context(actor, today, heirOf, register, Places.REGION, People.LEADERSHIP, policy);
  }
}

package uk.healthtech.pipeline.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.StreamAdapter.Facts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * The facts of {@link Places} and {@link People} on a day and under a policy of the test's choice.
 */
public final class FakeFacts implements Facts {
  /** The day on which the tests act, unless they say otherwise. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  private final LocalDate today;
  private final Policy policy;

  public FakeFacts(LocalDate today, Policy policy) {
    this.today = today;
    this.policy = policy;
  }

  @Override
  public Context gather(Command command, Envelope envelope) {
    return context(command, envelope.actor(), today, policy);
  }

  /** What is known when this person sends this command today, under the policy of the beginning. */
  public static Context context(Command command, Actor actor) {
    return context(command, actor, TODAY, Policy.INITIAL);
  }

  /** What is known when this person sends this command on this day under this policy. */
  public static Context context(Command command, Actor actor, LocalDate today, Policy policy) {
    return new Context(
        actor, today, organisation(command, actor), Places.REGION, People.LEADERSHIP, policy);
  }

  private static @Nullable Organisation organisation(Command command, Actor actor) {
    return switch (command) {
      case RequestPilot c -> Places.registered(OrganisationIds.ofOds(c.at()));
      case PlanAdoption _ -> Places.registered(actor.organisation());
      case OfferTransfer c -> Places.registered(c.to());
      case InviteCollaborator c -> Places.registered(c.collaborator());
      case GrantRole c -> Places.registered(c.organisation());
      default -> null;
    };
  }
}

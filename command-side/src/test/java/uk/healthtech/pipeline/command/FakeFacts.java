package uk.healthtech.pipeline.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.StreamAdapter.Facts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** The facts of {@link Places} and {@link People} on a day of the test's choice. */
public final class FakeFacts implements Facts {
  /** The day on which the tests act, unless they say otherwise. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  private final LocalDate today;

  public FakeFacts(LocalDate today) {
    this.today = today;
  }

  @Override
  public Context gather(Command command, Envelope envelope) {
    return context(command, envelope.actor(), today);
  }

  /** What is known when this person sends this command on this day. */
  public static Context context(Command command, Actor actor, LocalDate today) {
    return new Context(
        actor, today, organisation(command, actor), Places.REGION, People.LEADERSHIP);
  }

  private static @Nullable Organisation organisation(Command command, Actor actor) {
    return switch (command) {
      case RequestPilot c -> Places.registered(OrganisationIds.ofOds(c.at()));
      case PlanAdoption _ -> Places.registered(actor.organisation());
      case GrantRole c -> Places.registered(c.organisation());
      default -> null;
    };
  }
}

package uk.healthtech.pipeline.command.organisation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.innovation.Named;
import uk.healthtech.pipeline.command.region.Contents;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationExists;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationOpen;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReopenOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What may happen to an organisation's record. */
final class OrganisationRules
    implements Decider<Entry<HeldOrganisation>, OrganisationCommand, OrganisationEvent> {
  static final OrganisationRules RULES = new OrganisationRules();

  /** The people who may, besides the service itself. */
  private static final Set<Role> KEEPERS = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

  private OrganisationRules() {}

  @Override
  public Class<OrganisationEvent> events() {
    return OrganisationEvent.class;
  }

  @Override
  public Entry<HeldOrganisation> initial() {
    return Entry.none();
  }

  @Override
  public Decision<OrganisationEvent> decide(
      Entry<HeldOrganisation> state, OrganisationCommand command, Context context) {
    Role role = context.actor().role();
    if (role != Role.SERVICE && !KEEPERS.contains(role)) {
      return refused(new RoleNeeded(KEEPERS));
    }
    HeldOrganisation held = state.held();
    if (held == null) {
      return command instanceof RegisterOrganisation c
          ? unless(
              sourceDate(c.details(), context),
              new OrganisationRegistered(c.organisation(), c.details()))
          : refused(new NoSuchEntity(Subject.ORGANISATION, command.stream()));
    }
    return switch (command) {
      case RegisterOrganisation c -> refused(new OrganisationExists(c.organisation()));
      case ReviseOrganisation c -> revise(held.details(), c, context);
      case RenameOrganisation c -> rename(held, c, context);
      case CloseOrganisation c -> close(held, c, context);
      case ReopenOrganisation c -> reopen(held, c, context);
    };
  }

  private static Optional<Refusal> sourceDate(Organisation details, Context context) {
    return details.sourceDate().isAfter(context.today())
        ? Optional.of(FieldsInvalid.one("sourceDate", new InFuture(context.today())))
        : Optional.empty();
  }

  private static Decision<OrganisationEvent> revise(
      Organisation now, ReviseOrganisation command, Context context) {
    Organisation wanted = command.details();
    if (wanted.equals(now)) {
      return refused(new NothingChanged());
    }
    return unless(
        new Contents()
            .field("name", moved(now.name(), wanted.name()))
            .field("ods", moved(now.ods(), wanted.ods()))
            .field("companyNumber", moved(now.companyNumber(), wanted.companyNumber()))
            .refusal()
            .or(() -> sourceDate(wanted, context)),
        new OrganisationRevised(command.organisation(), wanted, context.today()));
  }

  /** What may not change has only one value, or none. */
  private static Optional<Rule> moved(@Nullable Object now, @Nullable Object wanted) {
    if (Objects.equals(now, wanted)) {
      return Optional.empty();
    }
    return Optional.of(now == null ? new NotKnownHere() : new NotOneOf(List.of(now.toString())));
  }

  private static Decision<OrganisationEvent> rename(
      HeldOrganisation held, RenameOrganisation command, Context context) {
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    if (command.name().equals(held.details().name())) {
      return refused(new NothingChanged());
    }
    // A name of no day at all would be found on none.
    LocalDate earliest =
        held.names().isEmpty() ? Dates.FIRST_DAY : held.names().getLast().until().plusDays(1);
    return unless(
        Dates.happened("occurredOn", on, earliest, context.today())
            .or(() -> Named.closed(held, on)),
        new OrganisationRenamed(command.organisation(), command.name(), command.source(), on));
  }

  private static Decision<OrganisationEvent> close(
      HeldOrganisation held, CloseOrganisation command, Context context) {
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldOrganisation.Closing closing = held.closing();
    if (closing != null) {
      return refused(
          closing.on().equals(on) && Objects.equals(closing.successor(), command.successor())
              ? new NothingChanged()
              : new Refusal.OrganisationClosed(held.id(), closing.on(), closing.successor()));
    }
    LocalDate earliest = held.names().isEmpty() ? Dates.FIRST_DAY : held.names().getLast().until();
    return unless(
        Dates.happened("occurredOn", on, earliest, context.today())
            .or(() -> notASuccessor(command, on, context)),
        new OrganisationClosed(command.organisation(), command.successor(), command.source(), on));
  }

  /** A successor is registered, there on the day, and did not itself lead back here. */
  private static Optional<Refusal> notASuccessor(
      CloseOrganisation command, LocalDate on, Context context) {
    OrganisationId successor = command.successor();
    if (successor == null) {
      return Optional.empty();
    }
    if (context.organisation(successor) == null) {
      return Optional.of(FieldsInvalid.one("successor", new Unknown(successor.toString())));
    }
    return leadsTo(successor, command.organisation(), context)
        ? Optional.of(FieldsInvalid.one("successor", new Repeated()))
        : Named.closed(successor, on, context);
  }

  /** Whether one organisation is the other or was succeeded by it, by way of whomever. */
  private static boolean leadsTo(OrganisationId from, OrganisationId to, Context context) {
    Set<OrganisationId> seen = new HashSet<>();
    OrganisationId next = from;
    while (next != null && seen.add(next)) {
      if (next.equals(to)) {
        return true;
      }
      HeldOrganisation held = context.organisation(next);
      next = held == null || held.closing() == null ? null : held.closing().successor();
    }
    return false;
  }

  private static Decision<OrganisationEvent> reopen(
      HeldOrganisation held, ReopenOrganisation command, Context context) {
    HeldOrganisation.Closing closing = held.closing();
    if (closing == null) {
      return refused(new OrganisationOpen(held.id()));
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    return unless(
        Dates.happened("occurredOn", on, closing.on(), context.today()),
        new OrganisationReopened(command.organisation(), command.reason().held(), on));
  }

  @Override
  public Entry<HeldOrganisation> evolve(Entry<HeldOrganisation> state, OrganisationEvent event) {
    return new Entry<>(HeldOrganisation.after(state.held(), event));
  }

  @Override
  public String part(OrganisationCommand command) {
    return "organisation";
  }

  @Override
  public String partOf(OrganisationEvent event) {
    return "organisation";
  }
}

package uk.healthtech.pipeline.command.innovation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.innovation.Action.Standing;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Nobody acts on a pilot or adoption of an organisation that is not theirs. */
final class Hosts {
  private Hosts() {}

  /** Refused where the pilot or adoption is another organisation's, or none at all. */
  static Optional<Refusal> refuseStranger(Known state, InnovationCommand command, Context context) {
    if (command.action().standing() != Standing.HOST) {
      return Optional.empty();
    }
    return switch (command.part()) {
      case Part.OfPilot(var id) ->
          refusal(host(state.pilots(), id, Pilot::organisation), new NoSuchPilot(id), context);
      case Part.OfAdoption(var id) ->
          refusal(
              host(state.adoptions(), id, Adoption::organisation), new NoSuchAdoption(id), context);
      case Part.OfProposal _, Part.OfProgress _ ->
          throw new IllegalStateException("Only pilots and adoptions have hosts");
    };
  }

  private static <K, V> @Nullable OrganisationId host(
      Map<K, V> map, K id, Function<V, OrganisationId> organisation) {
    V found = map.get(id);
    return found == null ? null : organisation.apply(found);
  }

  private static Optional<Refusal> refusal(
      @Nullable OrganisationId host, Refusal absent, Context context) {
    if (host == null) {
      return Optional.of(absent);
    }
    return host.equals(context.actor().organisation())
        ? Optional.empty()
        : Optional.of(new NotYourOrganisation(host));
  }
}

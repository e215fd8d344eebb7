package uk.healthtech.pipeline.app.bus;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells the failure of somebody who came second from every other failure. */
final class LostRace {
  /**
   * Exception types do not survive the way from another process, only what they said does: Axon's
   * engines say the first two, Axon Server the third.
   */
  private static final List<String> TOLD_FROM_AFAR =
      List.of("was already inserted", "Cannot reuse aggregate identifier", "AXONIQ-2000");

  private LostRace() {}

  static boolean in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(LostRace::is);
  }

  private static boolean is(Throwable failure) {
    return switch (failure) {
      case ConcurrencyException _, AggregateStreamCreationException _ -> true;
      case RemoteHandlingException remote ->
          remote.getExceptionDescriptions().stream()
              .anyMatch(said -> TOLD_FROM_AFAR.stream().anyMatch(said::contains));
      default -> false;
    };
  }
}

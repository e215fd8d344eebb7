package uk.healthtech.pipeline.app.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.app.bus.OutcomeUnknown;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Outcome;

/**
 * Sends the commands of an import in the name of whoever uploaded it: several at a time, and those
 * of one stream one after the other.
 */
@Component
class Sending {
  /** Leaves the better part of the connections to those who wait for a page. */
  private static final int IN_FLIGHT = 8;

  private final Commands commands;

  Sending(Commands commands) {
    this.commands = commands;
  }

  /** A command of a group. */
  record Wish(Group group, Command command) {}

  /**
   * What became of commands.
   *
   * @param outcomes of those that were answered
   * @param unknown why it cannot be told of some; absent where all were answered
   */
  record Sent(Map<Wish, Outcome> outcomes, @Nullable OutcomeUnknown unknown) {}

  /** Sends them and waits for all answers. */
  Sent send(Claimed claimed, List<Wish> wishes) {
    Map<String, List<Wish>> streams = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      streams.computeIfAbsent(wish.command().stream(), _ -> new ArrayList<>()).add(wish);
    }
    Map<Wish, Outcome> outcomes = new LinkedHashMap<>();
    OutcomeUnknown unknown = null;
    try (ExecutorService pool =
        Executors.newFixedThreadPool(IN_FLIGHT, Thread.ofVirtual().factory())) {
      List<Future<Map<Wish, Outcome>>> sent =
          streams.values().stream()
              .map(own -> pool.submit(() -> oneAfterTheOther(claimed, own)))
              .toList();
      for (Future<Map<Wish, Outcome>> one : sent) {
        try {
          outcomes.putAll(one.get());
        } catch (ExecutionException e) {
          if (e.getCause() instanceof OutcomeUnknown cause) {
            unknown = cause;
          } else {
            throw new IllegalStateException("A command could not be sent", e.getCause());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while commands were on their way", e);
    }
    return new Sent(outcomes, unknown);
  }

  private Map<Wish, Outcome> oneAfterTheOther(Claimed claimed, List<Wish> wishes) {
    Map<Wish, Outcome> outcomes = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      outcomes.put(wish, commands.send(wish.command(), envelope(claimed, wish)));
    }
    return outcomes;
  }

  /** The same wish of the same group has the same id, however often it is sent. */
  private static Envelope envelope(Claimed claimed, Wish wish) {
    UUID id =
        Ids.derived(
            "import",
            claimed.id().toString(),
            Integer.toString(wish.group().firstRow()),
            wish.command().getClass().getSimpleName(),
            wish.command().stream());
    return new Envelope(
        claimed.of().by(), Channel.IMPORT, id, claimed.id(), claimed.id(), null, null);
  }
}

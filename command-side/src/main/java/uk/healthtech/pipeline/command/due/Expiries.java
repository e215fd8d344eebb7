package uk.healthtech.pipeline.command.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.healthtech.pipeline.command.due.DueApprovals.Due;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal.NotLapsed;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ExpireApproval;

/**
 * Looks from time to time for approvals whose day is past and has it recorded that they lapsed. Of
 * all processes one at a time does it. Nothing is taken from the table here: a row goes when the
 * event has come round, and until then asking again gets the same answer and no second event.
 */
public final class Expiries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Expiries.class);

  /** Any number, the same in every process that works on this database. */
  private static final long CLAIM = 4_711_000_002L;

  /** How many are recorded in one go; what is left waits for the next. */
  private static final int BATCH = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DueApprovals due;
  private final DataSource dataSource;
  private final Supplier<CommandBus> bus;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Thread timer;

  public Expiries(DueApprovals due, DataSource dataSource, Supplier<CommandBus> bus, Clock clock) {
    this.due = due;
    this.dataSource = dataSource;
    this.bus = bus;
    this.clock = clock;
  }

  /** Settles what is due now, and then again and again. */
  public void start(Duration every) {
    timer = Thread.ofVirtual().name("expiries").start(() -> run(every));
  }

  /** Lets the one in hand come to its end and begins no other. */
  @Override
  public void close() {
    closed.countDown();
    Thread running = timer;
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Duration every) {
    try {
      do {
        settleIfPossible();
      } while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settleIfPossible() {
    try {
      settle();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("Lapsed approvals could not be looked for; tried again later", e);
    }
  }

  /**
   * Has every approval recorded as lapsed whose day is past, up to a bound.
   *
   * @return of how many it is on record now; none while another process is at it
   */
  public int settle() throws SQLException {
    // A connection of its own, so that the commands do not end up inside this transaction. The
    // claim ends with it, however it ends.
    try (Connection claim = dataSource.getConnection()) {
      claim.setAutoCommit(false);
      try {
        return isClaimed(claim) ? expireAll() : 0;
      } finally {
        claim.rollback();
      }
    }
  }

  private static boolean isClaimed(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, CLAIM);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private int expireAll() {
    int settled = 0;
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND);
    for (Due one : due.before(today, BATCH)) {
      if (closed.getCount() == 0) {
        break;
      }
      if (isExpired(one)) {
        settled++;
      }
    }
    return settled;
  }

  private boolean isExpired(Due one) {
    try {
      return switch (send(one)) {
        case Outcome.Accepted _ -> true;
        // The table lags behind the record, or this clock runs before the decision's.
        case Outcome.Refused(PilotIs _), Outcome.Refused(NotLapsed _) -> false;
        case Outcome.Refused(var refusal) -> {
          LOG.warn("The approval of pilot {} could not lapse: {}", one.pilot(), refusal);
          yield false;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn("The approval of pilot {} lapses at the next try", one.pilot(), e);
      return false;
    }
  }

  private Outcome send(Due one) throws InterruptedException, ExecutionException, TimeoutException {
    var callback = new FutureCallback<ExpireApproval, Outcome>();
    bus.get()
        .dispatch(
            new GenericCommandMessage<>(
                new ExpireApproval(one.innovation(), one.pilot(), null),
                MetaData.from(envelope(one).toMetadata())),
            callback);
    return callback.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).getPayload();
  }

  /**
   * The same for the same approval, so that the same wish sent twice is answered and not decided.
   */
  private static Envelope envelope(Due one) {
    UUID wish =
        Ids.derived(
            "expire-approval",
            one.innovation().toString(),
            one.pilot().toString(),
            one.after().toString());
    // It derives from all that the command says, so it stands for its hash as well.
    IdempotencyKey key = new IdempotencyKey("expire-approval-" + wish, wish.toString());
    return Envelope.first(Actor.SERVICE, Channel.POLICY, wish, key, null);
  }
}

package uk.healthtech.pipeline.command.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.PilotId;

/**
 * The approvals that wait for a start, with the day after which each lapses. May lag: whether one
 * has lapsed is decided by the rules, this table only says when to ask them.
 */
public final class DueApprovals {
  /** The processor that keeps the table. */
  public static final String PROCESSOR = "command-due";

  /** An approval whose day is past. */
  record Due(InnovationId innovation, PilotId pilot, LocalDate after) {}

  private final JdbcTemplate jdbc;

  public DueApprovals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose day is before this one, the longest past first. */
  List<Due> before(LocalDate today, int most) {
    return jdbc.query(
        "SELECT innovation, pilot, due_after FROM due WHERE due_after < ?"
            + " ORDER BY due_after, innovation, pilot LIMIT ?",
        (row, number) ->
            new Due(
                new InnovationId(row.getObject(1, UUID.class)),
                new PilotId(row.getObject(2, UUID.class)),
                row.getObject(3, LocalDate.class)),
        today,
        most);
  }

  /** Follows the record of pilots; the same event again changes nothing. */
  @EventHandler
  void on(PilotEvent event, @Timestamp Instant recordedAt) {
    switch (event) {
      case PilotApproved e -> {
        // One entered after its day leaves the rest of this day to enter the start as well.
        LocalDate entered = LocalDate.ofInstant(recordedAt, WorkingDays.ENGLAND);
        LocalDate startBy = e.agreement().startBy();
        add(e, startBy.isBefore(entered) ? entered : startBy);
      }
      case PilotStarted _, PilotStopped _, PilotApprovalExpired _ -> remove(event);
      case PilotRequested _,
          QuestionAsked _,
          QuestionAnswered _,
          PilotApprovalProposed _,
          PilotDeclined _,
          ReadingRecorded _,
          ReadingCorrected _,
          IncidentRaised _,
          IncidentResolved _,
          PilotSuspended _,
          PilotResumed _,
          PilotCompleted _ -> {}
    }
  }

  private void add(PilotApproved event, LocalDate after) {
    jdbc.update(
        "INSERT INTO due (innovation, pilot, due_after) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        event.innovation().value(),
        event.pilot().value(),
        after);
  }

  private void remove(PilotEvent event) {
    jdbc.update(
        "DELETE FROM due WHERE innovation = ? AND pilot = ?",
        event.innovation().value(),
        event.pilot().value());
  }
}

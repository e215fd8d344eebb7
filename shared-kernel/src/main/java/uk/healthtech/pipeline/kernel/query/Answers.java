package uk.healthtech.pipeline.kernel.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Allowed;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What the read models answer. The row types are the ones that folds build: no further copies. */
public final class Answers {
  private Answers() {}

  /**
   * An innovation on the board.
   *
   * @param sequence of the last event folded in
   * @param since the day it entered the phase
   */
  public record BoardRow(
      InnovationId innovation,
      long sequence,
      String name,
      @Nullable Category category,
      OrganisationId owner,
      Position position,
      LocalDate since) {}

  /** A page of the board. */
  public record Board(List<BoardRow> rows, @Nullable String next, boolean upToDate) {}

  /** A reading of one of a pilot's measures. */
  public record Reading(String measure, LocalDate on, BigDecimal value) {}

  /**
   * A pilot as it stands. Absent is what has not happened.
   *
   * @param version sequence of the last event that touched it
   */
  public record PilotRow(
      PilotId pilot,
      InnovationId innovation,
      long version,
      OrganisationId organisation,
      OdsCode ods,
      PilotStatus status,
      PilotPlan<HeldText> plan,
      LocalDate requestedOn,
      List<HeldText> conditions,
      @Nullable LocalDate startBy,
      @Nullable LocalDate startedOn,
      List<Reading> readings,
      @Nullable LocalDate endedOn,
      @Nullable HeldText findings,
      @Nullable Recommendation recommendation,
      @Nullable HeldText declinedBecause) {}

  /** How many patients were reached in a period. */
  public record Reach(Period period, int patients) {}

  /**
   * An adoption as it stands.
   *
   * @param version sequence of the last event that touched it
   */
  public record AdoptionRow(
      AdoptionId adoption,
      InnovationId innovation,
      long version,
      OrganisationId organisation,
      OdsCode ods,
      AdoptionStatus status,
      LocalDate plannedOn,
      LocalDate goLiveOn,
      @Nullable LocalDate liveSince,
      List<String> sites,
      List<Reach> reach) {}

  /** When the innovation came to a phase, in the order of its road. */
  public record PhaseEntry(Phase phase, LocalDate on) {}

  /**
   * A decision about the whole innovation: a gate, a return, a hold or an end.
   *
   * @param event its kind, by its event's simple name
   */
  public record DecisionRow(
      String event,
      LocalDate on,
      HeldText reason,
      @Nullable Meeting meeting,
      List<CriterionResult> criteria,
      long sequence) {}

  /**
   * Everything about one innovation.
   *
   * @param sequence of the last event folded in
   * @param proposalVersion sequence of the last event that touched the proposal
   * @param progressVersion sequence of the last event that touched the progress of the whole; -1
   *     before the first
   */
  public record InnovationRow(
      InnovationId innovation,
      long sequence,
      long proposalVersion,
      long progressVersion,
      OrganisationId owner,
      Proposal proposal,
      Position position,
      List<PhaseEntry> phases,
      List<DecisionRow> decisions,
      List<PilotRow> pilots,
      List<AdoptionRow> adoptions) {}

  /** Whether something was found, for those who may see it. */
  public enum Finding {
    FOUND,
    /** There is none. */
    ABSENT,
    /** There is one, and the asker may not know. To be shown as absent and kept on record. */
    HIDDEN
  }

  /**
   * One innovation with all that explains it.
   *
   * @param row absent unless found; holds only the pilots and adoptions that the asker may see
   * @param gate the open gate, where there is one
   * @param criteria how the open gate's criteria stand
   * @param waiting who must act
   * @param allowed what the asker may do
   * @param texts held texts by id; an erased one is missing
   * @param withheld the keys of those pilots and adoptions that there are and the asker may not
   *     see; never to be shown, but an attempt to see one is to be kept on record
   */
  public record InnovationAnswer(
      Finding finding,
      @Nullable InnovationRow row,
      @Nullable Gate gate,
      List<CriterionResult> criteria,
      List<Waiting> waiting,
      List<Allowed> allowed,
      Map<UUID, String> texts,
      List<String> withheld,
      boolean upToDate) {
    /** Nothing to show, and why. */
    public static InnovationAnswer none(Finding why, boolean upToDate) {
      return new InnovationAnswer(
          why, null, null, List.of(), List.of(), List.of(), Map.of(), List.of(), upToDate);
    }
  }

  /**
   * A page of pilots.
   *
   * @param names of their innovations
   */
  public record Pilots(
      List<PilotRow> rows,
      Map<InnovationId, String> names,
      Map<UUID, String> texts,
      @Nullable String next,
      boolean upToDate) {}

  /**
   * A page of adoptions.
   *
   * @param names of their innovations
   */
  public record Adoptions(
      List<AdoptionRow> rows,
      Map<InnovationId, String> names,
      @Nullable String next,
      boolean upToDate) {}

  /**
   * One thing that happened.
   *
   * @param position in the store, which orders the history
   * @param sentence what was done in plain English, to follow the name of who did it: "passed the
   *     readiness gate"
   * @param reason why, where one was given and has not been erased
   * @param actor who acted, in which role, for whom
   * @param recordedAt by the store's clock
   * @param occurredOn as stated, where the event says
   */
  public record HistoryEntry(
      long position,
      String stream,
      long sequence,
      String event,
      String sentence,
      @Nullable String reason,
      Actor actor,
      Channel channel,
      Instant recordedAt,
      @Nullable LocalDate occurredOn,
      UUID command,
      UUID correlation,
      UUID causation) {}

  /** A page of history, newest first. */
  public record History(
      Finding finding, List<HistoryEntry> entries, @Nullable String next, boolean upToDate) {}

  /** A registered organisation. */
  public record OrganisationRow(OrganisationId organisation, long sequence, Organisation details) {}

  /** A page of organisations, by name. */
  public record Organisations(
      List<OrganisationRow> rows, @Nullable String next, boolean upToDate) {}

  /** Names by id; an organisation that is not known is missing. */
  public record OrganisationNames(Map<OrganisationId, OrganisationName> names) {}

  /** What an organisation is called, and its ODS code where it has one. */
  public record OrganisationName(String name, @Nullable OdsCode ods) {}
}

package uk.healthtech.pipeline.kernel.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What the read models answer. The row types are the ones that folds build: no further copies. */
public final class Answers {
  private Answers() {}

  /**
   * An innovation on the board.
   *
   * @param sequence of the last event folded in
   * @param since the day it entered the phase
   * @param team the organisations that work on it beside its owner, and the one it is offered to
   * @param publishedOn the day it was shown to the public; absent while it is not
   */
  public record BoardRow(
      InnovationId innovation,
      long sequence,
      String name,
      @Nullable Category category,
      OrganisationId owner,
      Position position,
      LocalDate since,
      List<OrganisationId> team,
      Set<ThemeId> themes,
      @Nullable LocalDate publishedOn) {
    public BoardRow {
      team = List.copyOf(team);
      // In the order given, so that the same events give the same bytes.
      themes = Collections.unmodifiableSet(new LinkedHashSet<>(themes));
    }
  }

  /** A page of the board. */
  public record Board(List<BoardRow> rows, @Nullable String next, boolean upToDate) {}

  /**
   * A pilot as it stands.
   *
   * @param version sequence of the last event that touched it
   */
  public record PilotRow(InnovationId innovation, long version, Pilot pilot) {}

  /**
   * An adoption as it stands.
   *
   * @param version sequence of the last event that touched it
   */
  public record AdoptionRow(InnovationId innovation, long version, Adoption adoption) {}

  /**
   * When the innovation came to a phase, in the order of its road.
   *
   * @param on absent where a report does not say
   * @param reported whether an import told of it, and nobody decided it here
   */
  public record PhaseEntry(Phase phase, @Nullable LocalDate on, boolean reported) {}

  /**
   * A decision about the whole innovation: a gate, a return, a hold or an end.
   *
   * @param event its kind, by its event's simple name
   * @param gate the gate decided, where it was one
   * @param weighing how the criteria stood, where they were asked
   * @param conditions that it asked for, as they were given
   * @param waivers of criteria that were not met
   * @param by who decided, in which role
   */
  public record DecisionRow(
      String event,
      LocalDate on,
      HeldText reason,
      @Nullable Gate gate,
      @Nullable Meeting meeting,
      @Nullable Weighing weighing,
      List<Condition<HeldText>> conditions,
      List<Waiver<HeldText>> waivers,
      Actor by,
      long sequence) {}

  /**
   * Everything about one innovation.
   *
   * @param sequence of the last event folded in
   * @param versions sequence of the last event that touched each part, by the part's key; a part
   *     that nothing touched yet is missing
   */
  public record InnovationRow(
      long sequence,
      Map<String, Long> versions,
      Known innovation,
      List<PhaseEntry> phases,
      List<DecisionRow> decisions) {
    /** The version of a part; -1 before anything touched it. */
    public long version(Part part) {
      return versions.getOrDefault(part.key(), -1L);
    }
  }

  /**
   * What the innovator had written at one time.
   *
   * @param version sequence of the event that made it so
   * @param changed the fields that it changed; all that are filled in the first version
   * @param by who wrote it
   */
  public record ProposalVersion(
      long version, LocalDate on, Actor by, List<ProposalField> changed, Proposal proposal) {}

  /**
   * Every version of one proposal, oldest first. The row of its read model.
   *
   * @param submitted the version that was handed in first; absent while none was
   */
  public record ProposalVersions(
      InnovationId innovation, List<ProposalVersion> versions, @Nullable Long submitted) {}

  /** The versions of one proposal, for those who may see them; drafts are for their team alone. */
  public record ProposalHistory(
      Finding finding, List<ProposalVersion> versions, boolean upToDate) {}

  /** Somebody who is waited for, in one of the innovations that the asker may see. */
  public record Wait(InnovationId innovation, String name, Phase phase, Waiting waiting) {}

  /** A page of those who are waited for, the longest waiting innovation first. */
  public record Waits(List<Wait> rows, @Nullable String next, boolean upToDate) {}

  /**
   * A version of the policy.
   *
   * @param kind what was changed, by its event's simple name
   * @param reason why; absent where none was asked for
   * @param meeting that agreed it; absent where none had to
   */
  public record PolicyVersion(
      long version,
      String kind,
      LocalDate on,
      @Nullable HeldText reason,
      @Nullable Meeting meeting,
      Actor by,
      Policy policy) {}

  /** All versions of the policy after the one that the product ships with, oldest first. */
  public record PolicyRow(List<PolicyVersion> versions) {}

  /**
   * The policy as it was in one version.
   *
   * @param finding absent where there is no such version
   * @param versions all there are, oldest first, without what they said
   */
  public record PolicyAnswer(
      Finding finding,
      Policy policy,
      long inForce,
      List<PolicyVersion> versions,
      Map<UUID, String> texts,
      boolean upToDate) {}

  /**
   * When the innovation came to a stage.
   *
   * @param on absent where a report does not say
   */
  public record StageEntry(Stage stage, @Nullable LocalDate on) {}

  /**
   * What the public sees of an innovation, and no more.
   *
   * @param stages when it came to each stage
   * @param adopting the organisations where it is live
   */
  public record PublicRow(
      InnovationId innovation,
      String name,
      @Nullable String summary,
      @Nullable Category category,
      Set<ThemeId> themes,
      Stage stage,
      List<StageEntry> stages,
      OrganisationId lead,
      List<OrganisationId> adopting) {}

  /** A page of what is public, by name. */
  public record PublicBoard(List<PublicRow> rows, @Nullable String next, boolean upToDate) {}

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
   * @param policy the version of the policy by which the criteria are asked
   * @param criteria how the open gate's criteria stand
   * @param waiting who must act
   * @param allowed what the asker may do
   * @param texts held texts by id; an erased one is missing
   * @param withheld the keys of those pilots, adoptions and conditions that there are and the asker
   *     may not see; never to be shown, but an attempt to see one is to be kept on record
   */
  public record InnovationAnswer(
      Finding finding,
      @Nullable InnovationRow row,
      @Nullable Gate gate,
      long policy,
      List<CriterionResult> criteria,
      List<Waiting> waiting,
      List<Allowed> allowed,
      Map<UUID, String> texts,
      List<String> withheld,
      boolean upToDate) {
    /** Nothing to show, and why. */
    public static InnovationAnswer none(Finding why, boolean upToDate) {
      return new InnovationAnswer(
          why, null, null, 0, List.of(), List.of(), List.of(), Map.of(), List.of(), upToDate);
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
   * @param organisationName what the acting organisation was called on the day it happened; absent
   *     where it is not registered, as the service itself
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
      @Nullable String organisationName,
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
  public record OrganisationRow(long sequence, HeldOrganisation organisation) {}

  /** A page of organisations, by name. */
  public record Organisations(
      List<OrganisationRow> rows, @Nullable String next, boolean upToDate) {}

  /** Names by id; an organisation that is not known is missing. */
  public record OrganisationNames(Map<OrganisationId, OrganisationName> names) {}

  /** What an organisation is called, and its ODS code where it has one. */
  public record OrganisationName(String name, @Nullable OdsCode ods) {}

  /** An insight. */
  public record InsightRow(long sequence, HeldInsight insight) {}

  /**
   * A page of insights, the latest shared first.
   *
   * @param finding of the one that was asked for; always found where none was named
   */
  public record Insights(
      Finding finding,
      List<InsightRow> rows,
      Map<UUID, String> texts,
      @Nullable String next,
      boolean upToDate) {}

  /** A theme. */
  public record ThemeRow(long sequence, HeldTheme theme) {}

  /**
   * A page of themes, by name. Who may not see comments and insights is not given them.
   *
   * @param finding of the one that was asked for; always found where none was named
   * @param aligned how many innovations that the asker may see align to each
   */
  public record Themes(
      Finding finding,
      List<ThemeRow> rows,
      Map<ThemeId, Integer> aligned,
      Map<UUID, String> texts,
      @Nullable String next,
      boolean upToDate) {}

  /** Names by id; a theme that the asker may not know of is missing. */
  public record ThemeNames(Map<ThemeId, String> names) {}

  /** An investment. */
  public record InvestmentRow(long sequence, HeldInvestment investment) {}

  /**
   * A page of investments, the latest made first.
   *
   * @param finding of the one that was asked for; always found where none was named
   */
  public record Investments(
      Finding finding,
      List<InvestmentRow> rows,
      Map<UUID, String> texts,
      @Nullable String next,
      boolean upToDate) {}

  /** A place. */
  public record PlaceRow(long sequence, HeldPlace place) {}

  /** All places, by name. */
  public record Places(List<PlaceRow> rows, Map<UUID, String> texts, boolean upToDate) {}

  /** A priority neighbourhood. */
  public record NeighbourhoodRow(long sequence, HeldNeighbourhood neighbourhood) {}

  /** A page of priority neighbourhoods, by name. */
  public record Neighbourhoods(
      List<NeighbourhoodRow> rows,
      Map<UUID, String> texts,
      @Nullable String next,
      boolean upToDate) {}

  /** A page of everything about the innovations that the asker may see. */
  public record Portfolio(
      List<InnovationRow> rows, Map<UUID, String> texts, @Nullable String next, boolean upToDate) {}

  /** What imports told, by innovation; the rows as the programme office sees them. */
  public record Reported(List<InnovationRow> rows, Map<UUID, String> texts) {}
}

package uk.healthtech.pipeline.kernel.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/**
 * A question to the read models. Each carries who asks, because what may be seen is decided where
 * it is answered.
 */
public sealed interface Query {
  /** Who asks. */
  Actor viewer();

  /**
   * The asker's own write that the answer should show.
   *
   * @param stream that was written to
   * @param sequence that the command's outcome named
   */
  record After(String stream, long sequence) {}

  /** Where to go on in a list, and how much to give. */
  record Page(@Nullable String cursor, int size) {
    /** The most rows that one page gives. */
    public static final int MOST = 200;
  }

  /**
   * Which innovations stand where. Answered by {@link Answers.Board}.
   *
   * @param themes those aligned to one of them; all, if none is named
   * @param withoutTheme only those aligned to no theme at all
   */
  record FindBoard(
      Actor viewer,
      Set<Stage> stages,
      Set<Phase> phases,
      Set<Category> categories,
      @Nullable OrganisationId owner,
      Set<ThemeId> themes,
      boolean withoutTheme,
      @Nullable String words,
      Page page,
      @Nullable After after)
      implements Query {}

  /** Everything about one innovation. Answered by {@link Answers.InnovationAnswer}. */
  record FindInnovation(Actor viewer, InnovationId innovation, @Nullable After after)
      implements Query {}

  /**
   * Pilots by organisation and status, the longest waiting first. Answered by {@link
   * Answers.Pilots}.
   */
  record FindPilots(
      Actor viewer,
      @Nullable OrganisationId organisation,
      Set<PilotStatus> statuses,
      Page page,
      @Nullable After after)
      implements Query {}

  /** Adoptions by organisation and status. Answered by {@link Answers.Adoptions}. */
  record FindAdoptions(
      Actor viewer,
      @Nullable OrganisationId organisation,
      Set<AdoptionStatus> statuses,
      Page page,
      @Nullable After after)
      implements Query {}

  /**
   * What happened, newest first: of one innovation, or of everything the asker may see. Answered by
   * {@link Answers.History}.
   */
  record FindHistory(
      Actor viewer,
      @Nullable InnovationId innovation,
      @Nullable LocalDate recordedFrom,
      @Nullable LocalDate recordedTo,
      Page page,
      @Nullable After after)
      implements Query {}

  /** Organisations by id, code or name. Answered by {@link Answers.Organisations}. */
  record FindOrganisations(
      Actor viewer,
      @Nullable OrganisationId organisation,
      @Nullable OdsCode ods,
      @Nullable String words,
      boolean regionTrustsOnly,
      Page page,
      @Nullable After after)
      implements Query {}

  /**
   * Insights, the latest shared first. Answered by {@link Answers.Insights}.
   *
   * @param insight only that one, taken back or not
   * @param theme only those from which it was proposed
   * @param place only those that name it
   */
  record FindInsights(
      Actor viewer,
      @Nullable InsightId insight,
      @Nullable ThemeId theme,
      @Nullable String place,
      @Nullable String words,
      Page page,
      @Nullable After after)
      implements Query {}

  /** Themes by name, with how many innovations align. Answered by {@link Answers.Themes}. */
  record FindThemes(
      Actor viewer,
      @Nullable ThemeId theme,
      Set<ThemeStatus> statuses,
      @Nullable String words,
      Page page,
      @Nullable After after)
      implements Query {}

  /** Investments, the latest made first. Answered by {@link Answers.Investments}. */
  record FindInvestments(
      Actor viewer,
      @Nullable InvestmentId investment,
      Set<InvestmentKind> kinds,
      @Nullable ThemeId theme,
      @Nullable InnovationId innovation,
      @Nullable String place,
      Page page,
      @Nullable After after)
      implements Query {}

  /** All places, by name; they are few. Answered by {@link Answers.Places}. */
  record FindPlaces(Actor viewer, @Nullable After after) implements Query {}

  /** Priority neighbourhoods by name. Answered by {@link Answers.Neighbourhoods}. */
  record FindNeighbourhoods(
      Actor viewer,
      @Nullable NeighbourhoodId neighbourhood,
      @Nullable String place,
      boolean openOnly,
      Page page,
      @Nullable After after)
      implements Query {}

  /**
   * Everything about every innovation that the asker may see, page by page, in the order of their
   * ids. Answered by {@link Answers.Portfolio}.
   */
  record FindPortfolio(Actor viewer, Page page, @Nullable After after) implements Query {}

  /**
   * What imports told under these references, at most {@link Page#MOST}. For the programme office.
   * Answered by {@link Answers.Reported}.
   */
  record FindReported(Actor viewer, List<String> references) implements Query {}

  /** The names of these organisations. Answered by {@link Answers.OrganisationNames}. */
  record NameOrganisations(Actor viewer, List<OrganisationId> organisations) implements Query {}

  /**
   * The names of these themes; the public may know those that leadership has agreed. Answered by
   * {@link Answers.ThemeNames}.
   */
  record NameThemes(Actor viewer, List<ThemeId> themes) implements Query {}

  /** Every version of a proposal. Answered by {@link Answers.ProposalHistory}. */
  record FindProposalHistory(Actor viewer, InnovationId innovation, @Nullable After after)
      implements Query {}

  /**
   * What waits for the asker: for their role, and their organisation where it is theirs. Answered
   * by {@link Answers.Waits}.
   */
  record FindWaits(Actor viewer, Page page, @Nullable After after) implements Query {}

  /**
   * The policy in force, or as it was in one version. Answered by {@link Answers.PolicyAnswer}.
   *
   * @param version absent for the one in force; 0 is the one that the product ships with
   */
  record FindPolicy(Actor viewer, @Nullable Long version, @Nullable After after) implements Query {}

  /**
   * What is public. The service asks on the public's behalf, which is nobody in particular; the
   * answer holds only what is public. Answered by {@link Answers.PublicBoard}.
   */
  record FindPublished(
      Set<Stage> stages, Set<Category> categories, @Nullable String words, Page page)
      implements Query {
    @Override
    public Actor viewer() {
      return Actor.SERVICE;
    }
  }
}

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
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

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

  /** Which innovations stand where. Answered by {@link Answers.Board}. */
  record FindBoard(
      Actor viewer,
      Set<Stage> stages,
      Set<Phase> phases,
      Set<Category> categories,
      @Nullable OrganisationId owner,
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

  /** The names of these organisations. Answered by {@link Answers.OrganisationNames}. */
  record NameOrganisations(Actor viewer, List<OrganisationId> organisations) implements Query {}

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

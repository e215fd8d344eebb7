package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** A wish to record what is known of an innovation from before this record, or from elsewhere. */
public sealed interface ReportCommand extends InnovationCommand {
  @Override
  default Part part() {
    return Part.PROPOSAL;
  }

  @Override
  default @Nullable LocalDate occurredOn() {
    return null; // a report is told on the day of its import; what it tells has days of its own
  }

  /**
   * Record a portfolio's entry, or put right what an earlier import told of it. What has gone on
   * here since is no import's to put right.
   *
   * @param reference under which its reporter knows it; with the owner it makes the id
   */
  record RecordHistory(
      InnovationId innovation,
      String reference,
      OrganisationId owner,
      Proposal proposal,
      ReportedCourse<FreeText> course,
      Map<PilotId, ReportedPilot<FreeText>> pilots,
      Map<AdoptionId, ReportedAdoption<FreeText>> adoptions)
      implements ReportCommand {
    public RecordHistory {
      pilots = Collections.unmodifiableMap(new LinkedHashMap<>(pilots));
      adoptions = Collections.unmodifiableMap(new LinkedHashMap<>(adoptions));
    }

    /** The id of the innovation that its owner's portfolio calls so. */
    public static InnovationId idOf(OrganisationId owner, String reference) {
      return new InnovationId(Ids.derived("innovation", owner.toString(), reference.strip()));
    }

    /** The id of the n-th pilot, from 0, that is reported of it at an organisation. */
    public static PilotId pilotOf(InnovationId innovation, OrganisationId at, int n) {
      return new PilotId(
          Ids.derived("pilot", innovation.toString(), at.toString(), Integer.toString(n)));
    }

    /** The id of the n-th adoption, from 0, that is reported of it at an organisation. */
    public static AdoptionId adoptionOf(InnovationId innovation, OrganisationId at, int n) {
      return new AdoptionId(
          Ids.derived("adoption", innovation.toString(), at.toString(), Integer.toString(n)));
    }

    @Override
    public List<FreeText> texts() {
      return Stream.of(
              course.milestones().stream().map(Milestone::reason),
              pilots.values().stream().flatMap(pilot -> pilot.texts().stream()),
              adoptions.values().stream().map(ReportedAdoption::reason))
          .<FreeText>flatMap(texts -> texts.filter(Objects::nonNull))
          .toList();
    }
  }
}

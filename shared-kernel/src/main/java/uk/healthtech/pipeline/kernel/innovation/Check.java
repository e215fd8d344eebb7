package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What a criterion looks at. A small closed set with parameters: policy is data, never script. */
public sealed interface Check {
  /** These fields of the proposal are filled in. */
  record FieldsFilled(Set<ProposalField> fields) implements Check {
    public FieldsFilled {
      EnumSet<ProposalField> ordered = EnumSet.noneOf(ProposalField.class);
      ordered.addAll(fields);
      fields = Collections.unmodifiableSet(ordered);
    }
  }

  /**
   * This standard is held and has not expired.
   *
   * @param orReason whether a reason why it does not apply will do
   */
  record HoldsStandard(StandardKind standard, boolean orReason) implements Check {}

  /** At least so many pieces of evidence, of these kinds. */
  record HasEvidence(int atLeast, Set<EvidenceKind> kinds) implements Check {
    public HasEvidence {
      EnumSet<EvidenceKind> ordered = EnumSet.noneOf(EvidenceKind.class);
      ordered.addAll(kinds);
      kinds = Collections.unmodifiableSet(ordered);
    }
  }

  /** At least so many pilots completed with findings. */
  record CompletedPilots(int atLeast) implements Check {}

  /** Live at so many of these organisations. */
  record LiveAt(int atLeast, Set<OrganisationId> organisations) implements Check {
    public LiveAt {
      Set<OrganisationId> ordered = new TreeSet<>(Comparator.comparing(OrganisationId::toString));
      ordered.addAll(organisations);
      organisations = Collections.unmodifiableSet(ordered);
    }
  }

  /** Live at more than half of the region's trusts, as they are registered on the day. */
  record LiveAtMostOfRegion() implements Check {}

  /** No serious incident of a pilot is unresolved. */
  record NoSeriousIncident() implements Check {}

  /** No condition of an earlier decision is breached or past its day. */
  record ConditionsKept() implements Check {}
}

package uk.healthtech.pipeline.kernel.innovation;

import java.util.List;

/**
 * How one field of a proposal differs between two versions.
 *
 * @param before as in {@link Proposal#value}; empty if there was nothing
 * @param after likewise
 */
public record FieldChange(ProposalField field, List<String> before, List<String> after) {
  public FieldChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}

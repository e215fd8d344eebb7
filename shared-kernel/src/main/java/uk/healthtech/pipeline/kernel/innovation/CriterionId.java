package uk.healthtech.pipeline.kernel.innovation;

/** A gate criterion's short name, such as {@code proposal-complete}; unique within its gate. */
public record CriterionId(String value) {
  /** Lower-case letters, digits and hyphens, at most 60. */
  public CriterionId {
    if (!value.matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")) {
      throw new IllegalArgumentException("Not a criterion's name: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

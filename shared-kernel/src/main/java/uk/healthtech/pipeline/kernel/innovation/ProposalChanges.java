package uk.healthtech.pipeline.kernel.innovation;

import org.jspecify.annotations.Nullable;

/**
 * What a revision changes: a field that is absent stays as it was, an empty text empties it. The
 * name can be changed but not emptied.
 */
public record ProposalChanges(
    @Nullable String name,
    @Nullable String summary,
    @Nullable Category category,
    @Nullable String problem) {

  /** Whether nothing at all would change. */
  public boolean isEmpty() {
    return name == null && summary == null && category == null && problem == null;
  }
}

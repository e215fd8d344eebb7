package uk.healthtech.pipeline.kernel.innovation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an innovator says of the innovation. A draft may lack anything but the name.
 *
 * @param name what it is called
 * @param summary what it is
 * @param category what kind of healthtech
 * @param problem what it solves and for whom
 */
public record Proposal(
    String name, @Nullable String summary, @Nullable Category category, @Nullable String problem) {

  /** The fields that screening needs and that are still empty, by name, in the form's order. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (summary == null) {
      missing.add("summary");
    }
    if (category == null) {
      missing.add("category");
    }
    if (problem == null) {
      missing.add("problem");
    }
    return List.copyOf(missing);
  }

  /** This proposal with the changes made. */
  public Proposal with(ProposalChanges changes) {
    return new Proposal(
        changes.name() == null ? name : changes.name(),
        changes.summary() == null ? summary : emptied(changes.summary()),
        changes.category() == null ? category : changes.category(),
        changes.problem() == null ? problem : emptied(changes.problem()));
  }

  /** Only those changes that would change something here. */
  public ProposalChanges changedBy(ProposalChanges wanted) {
    Proposal after = with(wanted);
    return new ProposalChanges(
        after.name.equals(name) ? null : wanted.name(),
        same(after.summary, summary) ? null : wanted.summary(),
        same(after.category, category) ? null : wanted.category(),
        same(after.problem, problem) ? null : wanted.problem());
  }

  private static @Nullable String emptied(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return java.util.Objects.equals(a, b);
  }
}

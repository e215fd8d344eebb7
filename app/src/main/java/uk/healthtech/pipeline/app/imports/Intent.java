package uk.healthtech.pipeline.app.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;
import uk.healthtech.pipeline.kernel.Command;

/**
 * What a group of rows asks for.
 *
 * @param stream of what it is recorded in
 * @param begins whether nothing is on record of it yet; of an innovation, see {@link DryRun}
 * @param changes what it would put right; of an innovation, see {@link DryRun}
 * @param beside what is registered with it for others to name; absent where nothing is
 * @param first what others may rely on
 * @param then what relies on the {@code first} of all
 */
record Intent(
    UUID stream,
    boolean begins,
    List<ChangeLine> changes,
    @Nullable Beside beside,
    List<Command> first,
    List<Command> then) {
  /** What kind of thing, and what it is called. */
  record Beside(String kind, String name) {}

  Intent {
    changes = List.copyOf(changes);
    first = List.copyOf(first);
    then = List.copyOf(then);
  }
}

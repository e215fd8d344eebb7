package uk.healthtech.pipeline.app.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file that belong together, such as those of one reference.
 *
 * @param rows how many they are
 * @param key what holds them together
 * @param name a reference, or the name of a theme, neighbourhood or organisation; empty where the
 *     file gives none
 * @param checked what the dry run found; absent while it has still to come to them
 * @param recorded what came of them; absent before that
 * @param stream of what they are recorded in; absent where they do not say enough for that
 */
record Group(
    int firstRow,
    int rows,
    String key,
    String name,
    @Nullable ImportResult checked,
    @Nullable ImportResult recorded,
    @Nullable UUID stream,
    Detail detail) {
  /** What they have come to so far. */
  @Nullable ImportResult result() {
    return recorded == null ? checked : recorded;
  }
}

package uk.healthtech.pipeline.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.FileKind;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * An import as it stands.
 *
 * @param number counts imports in the order in which they came
 * @param upload under which its file is kept while it is needed
 * @param by who uploaded it, as what: what is recorded is reported by them
 * @param reason why it was refused or ended early, in a sentence
 * @param notes what its sender should know of how the file was read
 * @param rows read so far; all there are once it is checked
 */
record Import(
    long number,
    UUID id,
    UUID upload,
    FileKind kind,
    String fileName,
    long bytes,
    Actor by,
    ImportState state,
    @Nullable String reason,
    List<String> notes,
    Instant receivedAt,
    @Nullable Instant checkedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int rows) {}

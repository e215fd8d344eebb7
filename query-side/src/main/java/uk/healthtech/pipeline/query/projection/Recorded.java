package uk.healthtech.pipeline.query.projection;

import java.time.Instant;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;

/**
 * An event with all that stands beside it in the store.
 *
 * @param sequence in its stream, from 0
 * @param position in the whole store, which orders events of different streams
 * @param recordedAt by the store's clock
 */
public record Recorded<E extends Event>(
    E event, UUID stream, long sequence, long position, Instant recordedAt, Envelope envelope) {}

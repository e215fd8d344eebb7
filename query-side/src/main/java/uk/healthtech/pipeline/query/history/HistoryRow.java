package uk.healthtech.pipeline.query.history;

import java.time.Instant;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;

/** One event with what stood beside it. Its sentence is written when somebody asks. */
record HistoryRow(
    Event event,
    UUID stream,
    long sequence,
    long position,
    Instant recordedAt,
    Envelope envelope) {}

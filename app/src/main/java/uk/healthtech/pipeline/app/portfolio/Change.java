package uk.healthtech.pipeline.app.portfolio;

import uk.healthtech.pipeline.kernel.innovation.Part;

/**
 * How one cell of a correction differs from what an earlier import told.
 *
 * @param part that it changes; what lived on since is not an import's to put right
 * @param record the kind of row it stands in
 * @param at the organisation of a pilot, adoption or reach, by code or name; empty of an innovation
 * @param before as it would be written in a file; empty where there was nothing
 * @param after likewise
 */
public record Change(
    Part part, RecordKind record, String at, Column column, String before, String after) {}

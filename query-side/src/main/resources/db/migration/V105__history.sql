-- One row an event, of every kind of stream.
CREATE TABLE history_row (
    stream      UUID        NOT NULL,
    key         TEXT        NOT NULL,
    row         JSONB       NOT NULL,
    position    BIGINT      NOT NULL,
    kind        TEXT        NOT NULL,
    part        TEXT, -- of an innovation
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON history_row (position);
CREATE INDEX ON history_row (stream, position);
CREATE INDEX ON history_row (recorded_at);

CREATE TABLE history_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

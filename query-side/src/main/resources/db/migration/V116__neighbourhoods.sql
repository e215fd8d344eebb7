-- Priority neighbourhoods, and those that were.
CREATE TABLE neighbourhoods_row (
    stream    UUID    NOT NULL,
    key       TEXT    NOT NULL,
    row       JSON    NOT NULL,
    sort_name TEXT    COLLATE "C" NOT NULL, -- in small letters
    place     UUID    NOT NULL,
    retired   BOOLEAN NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON neighbourhoods_row (sort_name, stream);

CREATE TABLE neighbourhoods_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- Places of the region, and those that were.
CREATE TABLE places_row (
    stream    UUID NOT NULL,
    key       TEXT NOT NULL,
    row       JSON NOT NULL,
    sort_name TEXT COLLATE "C" NOT NULL, -- in small letters
    PRIMARY KEY (stream, key)
);

CREATE TABLE places_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- Priority themes.
CREATE TABLE themes_row (
    stream    UUID   NOT NULL,
    key       TEXT   NOT NULL,
    row       JSON   NOT NULL,
    sort_name TEXT   COLLATE "C" NOT NULL, -- in small letters
    status    TEXT   NOT NULL,
    insights  UUID[] NOT NULL, -- from which it was proposed
    words     TEXT   NOT NULL, -- to search in
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON themes_row (sort_name, stream);

CREATE TABLE themes_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

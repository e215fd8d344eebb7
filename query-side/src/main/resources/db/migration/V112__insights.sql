-- What partners share of the needs of citizens and patients.
CREATE TABLE insights_row (
    stream    UUID    NOT NULL,
    key       TEXT    NOT NULL,
    row       JSON    NOT NULL,
    shared_on DATE    NOT NULL,
    places    UUID[]  NOT NULL,
    words     TEXT    NOT NULL, -- to search in
    retracted BOOLEAN NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON insights_row (shared_on, stream);
CREATE INDEX ON insights_row USING GIN (places);

CREATE TABLE insights_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- Registered organisations.
CREATE TABLE organisations_row (
    stream       UUID    NOT NULL,
    key          TEXT    NOT NULL,
    row          JSONB   NOT NULL,
    name         TEXT    NOT NULL,
    sort_name    TEXT    COLLATE "C" NOT NULL, -- in small letters
    ods          TEXT,
    region_trust BOOLEAN NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON organisations_row (sort_name, stream);
CREATE INDEX ON organisations_row (ods);
CREATE INDEX ON organisations_row (stream) WHERE region_trust;

CREATE TABLE organisations_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

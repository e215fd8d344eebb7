-- Pilots, by innovation and pilot.
CREATE TABLE pilots_row (
    stream       UUID  NOT NULL,
    key          TEXT  NOT NULL,
    row          JSONB NOT NULL,
    pilot        UUID  NOT NULL,
    organisation UUID  NOT NULL,
    status       TEXT  NOT NULL,
    requested_on DATE  NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON pilots_row (requested_on, stream, pilot);
CREATE INDEX ON pilots_row (organisation, status);

CREATE TABLE pilots_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

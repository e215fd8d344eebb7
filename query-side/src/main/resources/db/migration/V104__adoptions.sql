-- Adoptions, by innovation and adoption.
CREATE TABLE adoptions_row (
    stream       UUID  NOT NULL,
    key          TEXT  NOT NULL,
    row          JSONB NOT NULL,
    adoption     UUID  NOT NULL,
    organisation UUID  NOT NULL,
    status       TEXT  NOT NULL,
    planned_on   DATE  NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON adoptions_row (planned_on, stream, adoption);
CREATE INDEX ON adoptions_row (organisation, status);

CREATE TABLE adoptions_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

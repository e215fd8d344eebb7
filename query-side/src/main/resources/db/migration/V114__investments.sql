-- Money that comes to the region for healthtech.
CREATE TABLE investments_row (
    stream     UUID    NOT NULL,
    key        TEXT    NOT NULL,
    row        JSON    NOT NULL,
    made_on    DATE    NOT NULL,
    kind       TEXT    NOT NULL,
    theme      UUID,
    innovation UUID,
    place      UUID,
    retracted  BOOLEAN NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON investments_row (made_on, stream);
CREATE INDEX ON investments_row (theme);
CREATE INDEX ON investments_row (innovation);

CREATE TABLE investments_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

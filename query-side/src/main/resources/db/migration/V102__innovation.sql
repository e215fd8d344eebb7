-- Everything about one innovation.
CREATE TABLE innovation_row (
    stream UUID  NOT NULL,
    key    TEXT  NOT NULL,
    row    JSONB NOT NULL,
    PRIMARY KEY (stream, key)
);

CREATE TABLE innovation_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- Every version of each proposal.
CREATE TABLE proposals_row (
    stream UUID  NOT NULL,
    key    TEXT  NOT NULL,
    row    JSONB NOT NULL,
    PRIMARY KEY (stream, key)
);

CREATE TABLE proposals_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- The policy with all its versions: one row, once anything was agreed.
CREATE TABLE policy_row (
    stream UUID  NOT NULL,
    key    TEXT  NOT NULL,
    row    JSONB NOT NULL,
    PRIMARY KEY (stream, key)
);

CREATE TABLE policy_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- What the public would see of each innovation, and whether it may.
CREATE TABLE published_row (
    stream    UUID    NOT NULL,
    key       TEXT    NOT NULL,
    row       JSONB   NOT NULL,
    name      TEXT    NOT NULL,
    sort_name TEXT    COLLATE "C" NOT NULL, -- in small letters
    category  TEXT,
    stage     TEXT    NOT NULL,
    published BOOLEAN NOT NULL,
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON published_row (sort_name, stream) WHERE published;

CREATE TABLE published_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

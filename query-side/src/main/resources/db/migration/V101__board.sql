-- Which innovations stand where, and who is involved: other read models ask here who may see an innovation.
CREATE TABLE board_row (
    stream   UUID    NOT NULL,
    key      TEXT    NOT NULL,
    row      JSONB   NOT NULL,
    name     TEXT    NOT NULL,
    category TEXT,
    owner    UUID    NOT NULL,
    stage    TEXT    NOT NULL,
    phase    TEXT    NOT NULL,
    since    DATE    NOT NULL,
    draft    BOOLEAN NOT NULL, -- never submitted
    involved UUID[]  NOT NULL, -- organisations with a pilot or an adoption
    PRIMARY KEY (stream, key)
);
CREATE INDEX ON board_row (since, stream);
CREATE INDEX ON board_row (owner);
CREATE INDEX ON board_row (phase);
CREATE INDEX ON board_row USING GIN (involved);

CREATE TABLE board_stream (
    stream   UUID PRIMARY KEY,
    sequence BIGINT NOT NULL
);

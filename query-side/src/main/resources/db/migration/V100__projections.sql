-- Every read model x has two tables: x_row and x_stream. Their indexes are left unnamed and nothing refers to
-- them from outside, since a rebuild makes copies by LIKE and swaps them in.

-- The latest rebuild of each read model.
CREATE TABLE rebuild (
    read_model TEXT PRIMARY KEY,
    state      TEXT        NOT NULL,
    events     BIGINT      NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ,
    problem    TEXT
);

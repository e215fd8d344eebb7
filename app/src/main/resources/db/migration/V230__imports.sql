-- The key of the digests by which a text of an import is known again. Drawn once and kept for ever: without it every
-- text that was imported before would look changed.
CREATE TABLE import_key (
    one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    key BYTEA NOT NULL CHECK (octet_length(key) = 32)
);

-- Files as they come in, piece by piece. One that breaks off is no import, and is thrown away.
CREATE TABLE import_upload (
    id       UUID PRIMARY KEY,
    began_at TIMESTAMPTZ NOT NULL
);
CREATE TABLE import_chunk (
    upload UUID    NOT NULL REFERENCES import_upload (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes  BYTEA   NOT NULL,
    PRIMARY KEY (upload, number)
);

CREATE TABLE import (
    number       BIGINT      GENERATED ALWAYS AS IDENTITY UNIQUE,
    id           UUID        PRIMARY KEY,
    upload       UUID        NOT NULL,
    kind         TEXT        NOT NULL,
    file_name    TEXT        NOT NULL,
    bytes        BIGINT      NOT NULL,
    sha256       TEXT        NOT NULL,
    account      UUID        NOT NULL,
    role         TEXT        NOT NULL,
    organisation UUID        NOT NULL,
    state        TEXT        NOT NULL,
    -- Why it was refused or ended early.
    reason       TEXT,
    -- What its sender should know of how the file was read, one a line.
    notes        TEXT        NOT NULL DEFAULT '',
    received_at  TIMESTAMPTZ NOT NULL,
    checked_at   TIMESTAMPTZ,
    started_at   TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ,
    -- Rows read so far, or all of them once the check has begun.
    rows         INTEGER     NOT NULL DEFAULT 0,
    -- Who works on it: counts up with every claim, and a writer with an old number is out.
    claim        BIGINT      NOT NULL DEFAULT 0,
    -- How often in a row the work on it failed without getting on.
    failures     INTEGER     NOT NULL DEFAULT 0
);
CREATE INDEX import_waiting ON import (number) WHERE state IN ('RECEIVED', 'CHECKING', 'RUNNING');

-- The rows of its file, for as long as they are needed. Rows that belong together have one key.
-- Cells and problems are JSON, as text: that type of PostgreSQL does not take every character that a file may hold.
CREATE TABLE import_row (
    import   UUID    NOT NULL REFERENCES import (id),
    number   INTEGER NOT NULL,
    -- Themes come before what names them, wherever they stand.
    turn     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    cells    TEXT    NOT NULL,
    problems TEXT,
    PRIMARY KEY (import, number)
);
CREATE INDEX import_row_of_key ON import_row (import, key, number);

-- Rows that belong together, such as those of one reference: what they would change, and what became of them.
CREATE TABLE import_group (
    import    UUID    NOT NULL REFERENCES import (id),
    turn      TEXT    NOT NULL,
    first_row INTEGER NOT NULL,
    rows      INTEGER NOT NULL,
    key       TEXT    NOT NULL,
    -- What people call it: a reference, or the name of a theme, neighbourhood or organisation.
    name      TEXT    NOT NULL,
    -- What the dry run found, and what came of it; absent while that is open.
    checked   TEXT,
    recorded  TEXT,
    stream    UUID,
    -- Problems, changes, and why it was refused. JSON.
    detail    TEXT,
    PRIMARY KEY (import, first_row)
);
CREATE INDEX import_group_in_turn ON import_group (import, turn, first_row);

-- What is registered beside: once, however many groups name it.
CREATE TABLE import_beside (
    import    UUID    NOT NULL REFERENCES import (id),
    kind      TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    first_row INTEGER NOT NULL,
    PRIMARY KEY (import, kind, name)
);

-- People. Names and addresses are here and in no event; they can be corrected and erased.
CREATE TABLE account (
    id            UUID PRIMARY KEY,
    name          TEXT NOT NULL,
    email         TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    -- A one-time password opens nothing but the change of password.
    one_time      BOOLEAN NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX account_email ON account (lower(email));

-- Access tokens: 256 random bits, of which only the SHA-256 is kept.
CREATE TABLE access_token (
    id           UUID PRIMARY KEY,
    hash         BYTEA NOT NULL UNIQUE,
    account      UUID NOT NULL REFERENCES account (id),
    grant_id     UUID NOT NULL,
    role         TEXT NOT NULL,
    organisation UUID NOT NULL,
    label        TEXT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    revoked_at   TIMESTAMPTZ
);
CREATE INDEX access_token_account ON access_token (account);

-- The grants in force, folded from the account streams. A token works only through its grant.
CREATE TABLE sign_in_account (
    account     UUID PRIMARY KEY,
    sequence    BIGINT NOT NULL,
    deactivated BOOLEAN NOT NULL
);
CREATE TABLE sign_in_grant (
    account      UUID NOT NULL,
    id           UUID NOT NULL,
    role         TEXT NOT NULL,
    organisation UUID NOT NULL,
    revoked      BOOLEAN NOT NULL,
    PRIMARY KEY (account, id)
);

-- What a first start has done.
CREATE TABLE first_start (
    step    TEXT PRIMARY KEY,
    done_at TIMESTAMPTZ NOT NULL
);

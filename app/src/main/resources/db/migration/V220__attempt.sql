-- What was tried and did not happen: refused, denied, hidden, invalid or by nobody known.
-- Never a body, never a secret. Rows are only ever added, and those of strangers counted up.
CREATE TABLE attempt (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_at     timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    times        integer     NOT NULL DEFAULT 1,
    account      uuid,
    role         text,
    organisation uuid,
    channel      text        NOT NULL,
    what         text        NOT NULL,
    target       text,
    outcome      text        NOT NULL,
    -- Of strangers alone, and the minute with it, so that they fill counters and not the disk.
    address      text,
    minute       timestamptz,
    CHECK ((outcome = 'UNAUTHENTICATED') = (address IS NOT NULL AND minute IS NOT NULL))
);

CREATE UNIQUE INDEX attempt_of_strangers ON attempt (minute, address) WHERE outcome = 'UNAUTHENTICATED';
CREATE INDEX attempt_by_account ON attempt (account, id DESC) WHERE account IS NOT NULL;
CREATE INDEX attempt_by_outcome ON attempt (outcome, id DESC);

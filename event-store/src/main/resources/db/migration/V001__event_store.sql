-- Events, as Axon's JDBC engine names its columns. Appended to, never rewritten or deleted.
CREATE TABLE domain_event_entry (
    global_index         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregate_identifier VARCHAR(64)  NOT NULL,
    sequence_number      BIGINT       NOT NULL,
    type                 VARCHAR(64),
    event_identifier     VARCHAR(64)  NOT NULL UNIQUE,
    payload_type         VARCHAR(128) NOT NULL,
    payload_revision     VARCHAR(16),
    payload              BYTEA        NOT NULL,
    meta_data            BYTEA        NOT NULL,
    time_stamp           VARCHAR(40)  NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Events are never changed or deleted';
END
$$;

CREATE TRIGGER events_stay
    BEFORE UPDATE OR DELETE OR TRUNCATE ON domain_event_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The latest state of long streams, to read them faster; can be dropped at any time.
CREATE TABLE snapshot_event_entry (
    aggregate_identifier VARCHAR(64)  NOT NULL,
    sequence_number      BIGINT       NOT NULL,
    type                 VARCHAR(64)  NOT NULL,
    event_identifier     VARCHAR(64)  NOT NULL UNIQUE,
    payload_type         VARCHAR(128) NOT NULL,
    payload_revision     VARCHAR(16),
    payload              BYTEA        NOT NULL,
    meta_data            BYTEA        NOT NULL,
    time_stamp           VARCHAR(40)  NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number, type)
);

-- What people wrote. Erasing empties text and salt; the event keeps the commitment.
CREATE TABLE held_text (
    id        UUID PRIMARY KEY,
    salt      BYTEA,
    text      TEXT,
    erased_at TIMESTAMPTZ,
    CHECK ((text IS NULL) = (salt IS NULL))
);

-- How far each segment of each event processor has come.
CREATE TABLE token_entry (
    processor_name VARCHAR(64) NOT NULL,
    segment        INTEGER     NOT NULL,
    token          BYTEA,
    token_type     VARCHAR(128),
    timestamp      VARCHAR(40),
    owner          VARCHAR(128),
    PRIMARY KEY (processor_name, segment)
);

-- Events that a processor could not handle, with what followed them in the same stream.
CREATE TABLE dead_letter_entry (
    dead_letter_id       VARCHAR(64)  PRIMARY KEY,
    processing_group     VARCHAR(64)  NOT NULL,
    sequence_identifier  VARCHAR(128) NOT NULL,
    sequence_index       BIGINT       NOT NULL,
    message_type         VARCHAR(128) NOT NULL,
    event_identifier     VARCHAR(64)  NOT NULL,
    time_stamp           VARCHAR(40)  NOT NULL,
    payload_type         VARCHAR(128) NOT NULL,
    payload_revision     VARCHAR(16),
    payload              BYTEA        NOT NULL,
    meta_data            BYTEA,
    aggregate_type       VARCHAR(64),
    aggregate_identifier VARCHAR(64),
    sequence_number      BIGINT,
    token_type           VARCHAR(128),
    token                BYTEA,
    enqueued_at          VARCHAR(40)  NOT NULL,
    last_touched         VARCHAR(40),
    processing_started   VARCHAR(40),
    cause_type           VARCHAR(255),
    cause_message        VARCHAR(1023),
    diagnostics          BYTEA,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
CREATE INDEX dead_letter_group ON dead_letter_entry (processing_group);

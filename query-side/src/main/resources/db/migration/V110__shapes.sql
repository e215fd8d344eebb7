-- Of what shape the rows of a read model are; a start of the product with another shape replays it.
CREATE TABLE read_model_shape (
    read_model TEXT PRIMARY KEY,
    shape      TEXT NOT NULL
);

-- JSON as it was written keeps what JSONB does not: pilots, standards and conditions in the order in which they came.
ALTER TABLE board_row         ALTER COLUMN row TYPE JSON;
ALTER TABLE innovation_row    ALTER COLUMN row TYPE JSON;
ALTER TABLE pilots_row        ALTER COLUMN row TYPE JSON;
ALTER TABLE adoptions_row     ALTER COLUMN row TYPE JSON;
ALTER TABLE history_row       ALTER COLUMN row TYPE JSON;
ALTER TABLE organisations_row ALTER COLUMN row TYPE JSON;
ALTER TABLE policy_row        ALTER COLUMN row TYPE JSON;
ALTER TABLE proposals_row     ALTER COLUMN row TYPE JSON;
ALTER TABLE published_row     ALTER COLUMN row TYPE JSON;

-- What decides who may see what of an innovation; every row comes anew.
ALTER TABLE board_row
    ADD COLUMN team            UUID[] NOT NULL DEFAULT '{}', -- organisations that work on it beside its owner
    ADD COLUMN offered_to      UUID,
    ADD COLUMN hosts           JSONB  NOT NULL DEFAULT '{}', -- organisation by key of the part that is its own
    ADD COLUMN gate_conditions TEXT[] NOT NULL DEFAULT '{}'; -- keys of the conditions that gates gave
ALTER TABLE board_row
    ALTER COLUMN team            DROP DEFAULT,
    ALTER COLUMN hosts           DROP DEFAULT,
    ALTER COLUMN gate_conditions DROP DEFAULT;
CREATE INDEX ON board_row USING GIN (team);
CREATE INDEX ON board_row (offered_to);

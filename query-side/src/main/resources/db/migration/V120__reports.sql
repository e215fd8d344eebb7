-- Which themes an innovation serves.
ALTER TABLE board_row ADD COLUMN themes UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE board_row ALTER COLUMN themes DROP DEFAULT;
CREATE INDEX ON board_row USING GIN (themes);

-- Under which reference an import told of an innovation; absent for one that began here.
ALTER TABLE innovation_row ADD COLUMN reference TEXT;
CREATE INDEX ON innovation_row (reference);

-- The day of a request or plan; of what an import told, the first day that is known.
ALTER TABLE pilots_row    RENAME COLUMN requested_on TO first_on;
ALTER TABLE adoptions_row RENAME COLUMN planned_on TO first_on;
-- Made anew, since a renamed index keeps its columns' old names and a rebuild would name its copy by them.
DROP INDEX pilots_row_requested_on_stream_pilot_idx;
DROP INDEX adoptions_row_planned_on_stream_adoption_idx;
CREATE INDEX ON pilots_row (first_on, stream, pilot);
CREATE INDEX ON adoptions_row (first_on, stream, adoption);

ALTER TABLE history_row
    ADD COLUMN subject TEXT, -- what the event calls what it is about, where its stream has a name
    ADD COLUMN open    BOOLEAN NOT NULL DEFAULT FALSE; -- of a theme: agreed or retired by it
ALTER TABLE history_row ALTER COLUMN open DROP DEFAULT;

-- Who acts in the place of an organisation that is no more.
ALTER TABLE organisations_row ADD COLUMN successor UUID;
CREATE INDEX ON organisations_row (successor);

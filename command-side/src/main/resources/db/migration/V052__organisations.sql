-- What decisions may know of all organisations at once: which trusts count, and who succeeded whom.
-- In the place of the trusts alone; one without a row is open and counts nowhere.
CREATE TABLE fact_organisation (
    organisation UUID PRIMARY KEY,
    region_trust BOOLEAN NOT NULL DEFAULT FALSE,
    closed BOOLEAN NOT NULL DEFAULT FALSE,
    successor UUID
);
CREATE INDEX fact_organisation_successor ON fact_organisation (successor);
INSERT INTO fact_organisation (organisation, region_trust)
    SELECT organisation, TRUE FROM fact_region_trust;
DROP TABLE fact_region_trust;

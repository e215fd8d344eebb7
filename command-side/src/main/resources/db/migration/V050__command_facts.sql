-- What decisions may know from other streams, kept by the command side's own processor.
CREATE TABLE fact_region_trust (
    organisation UUID PRIMARY KEY
);

-- What the clock will bring about: approvals of pilots, and the last day on which each stands
-- without a start. Kept by the command side's own processor.
CREATE TABLE due (
    innovation UUID NOT NULL,
    pilot UUID NOT NULL,
    due_after DATE NOT NULL,
    PRIMARY KEY (innovation, pilot)
);
CREATE INDEX due_after ON due (due_after);

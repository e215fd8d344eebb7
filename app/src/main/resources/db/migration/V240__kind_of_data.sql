-- Whether everything in here is made up, as for a demonstration. Said once, at the first start,
-- together with the first day after the story that the demonstration tells.
CREATE TABLE kind_of_data (
    only_row  BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    fictional BOOLEAN NOT NULL,
    story_end DATE,
    CHECK (fictional = (story_end IS NOT NULL))
);

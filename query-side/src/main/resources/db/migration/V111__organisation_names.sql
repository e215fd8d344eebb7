-- All that an organisation is or was called, to search in. Every row comes anew.
ALTER TABLE organisations_row ADD COLUMN names TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations_row ALTER COLUMN names DROP DEFAULT;

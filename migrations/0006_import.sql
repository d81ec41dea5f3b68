-- What an import left of each text, so that the next run knows what the desk has done with it since.

-- comments: a hash of the readers’ comments that came with it. state, openness: how it was left; empty where nobody knows.
-- revision: the newest that an import wrote, 0 where none did. lacking: what it names and what was not there: `files`,
-- or `attachments` that the export did not hold; empty when all was.
ALTER TABLE import_record ADD COLUMN comments TEXT NOT NULL DEFAULT '';
ALTER TABLE import_record ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE import_record ADD COLUMN openness TEXT NOT NULL DEFAULT '';
ALTER TABLE import_record ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_record ADD COLUMN lacking TEXT NOT NULL DEFAULT '';

-- A byline that was merged into another has given its address up: nobody sees it, and it must not stand in anybody’s way.
UPDATE byline SET slug = slug || '/' WHERE merged_into IS NOT NULL;

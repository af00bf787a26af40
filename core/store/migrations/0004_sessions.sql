-- The site's own number of a broadcast: a recording that begins again finds its task by it.

ALTER TABLE tasks ADD COLUMN session TEXT NOT NULL DEFAULT '';

-- A recorded file is one part of its archive, whoever adds it first.

CREATE UNIQUE INDEX upload_parts_once ON upload_parts(upload, video) WHERE video IS NOT NULL;

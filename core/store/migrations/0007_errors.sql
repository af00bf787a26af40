-- Why something failed, besides its English sentence: the kind ("network", "disk", ...) and the site's, HTTP's or the
-- system's code. So the sentence for a person is still made in that person's language after a restart. Both are
-- empty where nothing failed, and in rows from before.

ALTER TABLE uploads ADD COLUMN error_kind TEXT NOT NULL DEFAULT '';

ALTER TABLE uploads ADD COLUMN error_code INTEGER NOT NULL DEFAULT 0;

ALTER TABLE upload_parts ADD COLUMN error_kind TEXT NOT NULL DEFAULT '';

ALTER TABLE upload_parts ADD COLUMN error_code INTEGER NOT NULL DEFAULT 0;

ALTER TABLE tasks ADD COLUMN error_kind TEXT NOT NULL DEFAULT '';

ALTER TABLE tasks ADD COLUMN error_code INTEGER NOT NULL DEFAULT 0;

-- Publishing: accounts, templates, archives and their parts. No secret is a column (see uploadrows.h).

CREATE TABLE accounts (
    mid        INTEGER PRIMARY KEY,
    name       TEXT NOT NULL DEFAULT '',
    avatar     TEXT NOT NULL DEFAULT '',
    level      INTEGER NOT NULL DEFAULT 0,
    state      TEXT NOT NULL DEFAULT 'unknown',
    is_default INTEGER NOT NULL DEFAULT 0,
    has_token  INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    checked_at INTEGER
);

CREATE TABLE templates (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL UNIQUE,
    fields   TEXT NOT NULL DEFAULT '{}',
    position INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE uploads (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    task               INTEGER REFERENCES tasks(id) ON DELETE SET NULL,
    streamer           INTEGER REFERENCES streamers(id) ON DELETE SET NULL,
    account            INTEGER NOT NULL DEFAULT 0,
    template           TEXT NOT NULL DEFAULT '',
    fields             TEXT NOT NULL DEFAULT '{}',
    state              TEXT NOT NULL,
    hold_reason        TEXT NOT NULL DEFAULT '',
    next_try           INTEGER,
    attempts           INTEGER NOT NULL DEFAULT 0,
    position           INTEGER NOT NULL DEFAULT 0,
    aid                INTEGER NOT NULL DEFAULT 0,
    bvid               TEXT NOT NULL DEFAULT '',
    submit_intent      TEXT NOT NULL DEFAULT '',
    archive_state      INTEGER NOT NULL DEFAULT 0,
    archive_state_text TEXT NOT NULL DEFAULT '',
    reject_reason      TEXT NOT NULL DEFAULT '',
    error              TEXT NOT NULL DEFAULT '',
    created_at         INTEGER,
    submitted_at       INTEGER
);

CREATE INDEX uploads_state ON uploads(state);

-- One broadcast is one archive.

CREATE UNIQUE INDEX uploads_task ON uploads(task) WHERE task IS NOT NULL;

CREATE TABLE upload_parts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    upload         INTEGER NOT NULL REFERENCES uploads(id) ON DELETE CASCADE,
    video          INTEGER REFERENCES videos(id) ON DELETE SET NULL,
    position       INTEGER NOT NULL,
    title          TEXT NOT NULL DEFAULT '',
    path           TEXT NOT NULL,
    size           INTEGER NOT NULL DEFAULT 0,
    modified_at    INTEGER,
    fingerprint    BLOB,
    state          TEXT NOT NULL,
    line           TEXT NOT NULL DEFAULT '',
    endpoint       TEXT NOT NULL DEFAULT '',
    upos_uri       TEXT NOT NULL DEFAULT '',
    upload_id      TEXT NOT NULL DEFAULT '',
    biz_id         INTEGER NOT NULL DEFAULT 0,
    chunk_size     INTEGER NOT NULL DEFAULT 0,
    acked          BLOB,
    session_at     INTEGER,
    filename       TEXT NOT NULL DEFAULT '',
    fresh_sessions INTEGER NOT NULL DEFAULT 0,
    error          TEXT NOT NULL DEFAULT ''
);

CREATE INDEX upload_parts_upload ON upload_parts(upload);

CREATE INDEX upload_parts_video ON upload_parts(video);

-- A statement ends at an empty line. Times are milliseconds since 1970 UTC; NULL is "never" or "none".
-- A migration that has been released never changes: write the next one.

CREATE TABLE streamers (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL,
    platform       TEXT NOT NULL,
    url            TEXT NOT NULL UNIQUE,
    check_interval INTEGER NOT NULL DEFAULT 0,
    auto_upload    INTEGER NOT NULL DEFAULT 0,
    template       TEXT NOT NULL DEFAULT '',
    overrides      TEXT NOT NULL DEFAULT '{}',
    status         TEXT NOT NULL DEFAULT '',
    paused         INTEGER NOT NULL DEFAULT 0,
    created_at     INTEGER
);

CREATE TABLE tasks (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    streamer   INTEGER REFERENCES streamers(id) ON DELETE SET NULL,
    worker     TEXT NOT NULL DEFAULT '',
    status     TEXT NOT NULL,
    title      TEXT NOT NULL DEFAULT '',
    started_at INTEGER,
    stopped_at INTEGER,
    error      TEXT NOT NULL DEFAULT ''
);

CREATE INDEX tasks_streamer ON tasks(streamer);

CREATE INDEX tasks_status ON tasks(status);

CREATE TABLE videos (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    streamer    INTEGER REFERENCES streamers(id) ON DELETE SET NULL,
    task        INTEGER REFERENCES tasks(id) ON DELETE SET NULL,
    part        INTEGER NOT NULL DEFAULT 0,
    title       TEXT NOT NULL DEFAULT '',
    path        TEXT NOT NULL,
    size        INTEGER NOT NULL DEFAULT 0,
    duration    REAL NOT NULL DEFAULT 0,
    state       TEXT NOT NULL,
    bvid        TEXT NOT NULL DEFAULT '',
    uploaded_at INTEGER
);

CREATE INDEX videos_streamer ON videos(streamer);

CREATE INDEX videos_task ON videos(task);

CREATE INDEX videos_state ON videos(state);

-- Ids without references: a log line outlives what it is about.

CREATE TABLE logs (
    id       INTEGER PRIMARY KEY,
    time     INTEGER NOT NULL,
    level    INTEGER NOT NULL,
    source   TEXT NOT NULL,
    streamer INTEGER NOT NULL DEFAULT 0,
    task     INTEGER NOT NULL DEFAULT 0,
    message  TEXT NOT NULL
);

CREATE INDEX logs_time ON logs(time);

CREATE INDEX logs_source ON logs(source);

CREATE INDEX logs_streamer ON logs(streamer) WHERE streamer <> 0;

-- Warnings are few among many lines: each index holds only them.

CREATE INDEX logs_warnings ON logs(id) WHERE level >= 2;

CREATE INDEX logs_errors ON logs(id) WHERE level >= 3;

CREATE TABLE ledger (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    time   INTEGER NOT NULL,
    action TEXT NOT NULL,
    path   TEXT NOT NULL,
    target TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    size   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE settings (
    layer TEXT NOT NULL,
    key   TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (layer, key)
) WITHOUT ROWID;

CREATE TABLE counters (
    streamer   INTEGER NOT NULL,
    day        TEXT NOT NULL,
    broadcasts INTEGER NOT NULL DEFAULT 0,
    files      INTEGER NOT NULL DEFAULT 0,
    bytes      INTEGER NOT NULL DEFAULT 0,
    seconds    REAL NOT NULL DEFAULT 0,
    reconnects INTEGER NOT NULL DEFAULT 0,
    repairs    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (streamer, day)
) WITHOUT ROWID;

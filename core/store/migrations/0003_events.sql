-- What happened, as people read it. The id is given by the program, so that what it holds in memory and the
-- table agree; `who` is the streamer's name as it was then.

CREATE TABLE events (
    id       INTEGER PRIMARY KEY,
    time     INTEGER NOT NULL,
    streamer INTEGER NOT NULL DEFAULT 0,
    who      TEXT NOT NULL DEFAULT '',
    what     TEXT NOT NULL
);

CREATE INDEX events_time ON events(time);

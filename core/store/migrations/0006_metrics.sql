-- What was measured. A series is a name and at most one label ("streamer=3"); `seen` is the day (Unix seconds)
-- it was last written on.

CREATE TABLE metric_series (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    label  TEXT NOT NULL DEFAULT '',
    seen   INTEGER NOT NULL,
    UNIQUE (name, label)
);

-- One row a minute (span 60) and one an hour (span 3600), with the points of all series (store/metricpoints.h): a
-- row a point would be 4 million rows a month with 100 series, and a day of them would be read in a second.

CREATE TABLE metrics (
    id     INTEGER PRIMARY KEY,
    span   INTEGER NOT NULL,
    time   INTEGER NOT NULL,
    points BLOB NOT NULL,
    UNIQUE (span, time)
);

-- Archives posted, beside what else is counted a streamer and a day.

ALTER TABLE counters ADD COLUMN archives INTEGER NOT NULL DEFAULT 0;

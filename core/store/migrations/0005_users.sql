-- Who may look in from elsewhere, and the sign-ins of now. A session without a user is a paired device. Tokens are
-- kept as hashes only.

CREATE TABLE users (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT NOT NULL,
    role          TEXT NOT NULL,
    created_at    INTEGER
);

CREATE TABLE sessions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user       INTEGER REFERENCES users(id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    address    TEXT NOT NULL DEFAULT '',
    agent      TEXT NOT NULL DEFAULT '',
    created_at INTEGER,
    expires_at INTEGER NOT NULL
);

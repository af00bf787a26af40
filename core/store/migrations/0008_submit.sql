-- A person's word that an archive may be submitted stands until it is, over waits, failures and restarts.

ALTER TABLE uploads ADD COLUMN submit_wanted INTEGER NOT NULL DEFAULT 0;

UPDATE uploads SET submit_wanted = 1 WHERE hold_reason = 'submit';

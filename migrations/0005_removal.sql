-- Texts that had to be removed by law: their text and the salt of their entry are gone, the entry stays.
-- The same rules as in 0001: UUID, TEXT and BIGINT only, times in UTC milliseconds.

-- version: which one; 0 when the article as a whole had to go. staff: who did it. reason: what readers are told.
CREATE TABLE removal (
    article UUID NOT NULL REFERENCES article (id),
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff UUID REFERENCES staff (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (article, version)
) /*WITHOUT ROWID*/;

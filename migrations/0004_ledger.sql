-- The public record: one row for each entry of the log, in the order of the log, and the heads that were signed.

-- number: the entry's index, from 0 without gaps. leaf: the entry itself, canonical JSON, as it is hashed and served.
-- salt: of its hashes, in hexadecimal; destroyed (NULL) when a text must be removed by law.
CREATE TABLE ledger_entry (
    number BIGINT NOT NULL PRIMARY KEY,
    article UUID NOT NULL REFERENCES article (id),
    version BIGINT NOT NULL,
    leaf TEXT NOT NULL,
    salt TEXT
) /*WITHOUT ROWID*/;
CREATE UNIQUE INDEX ledger_entry_version ON ledger_entry (article, version);

-- Every head that was signed, with the signatures that it has by now. root: base64.
CREATE TABLE ledger_head (
    size BIGINT NOT NULL PRIMARY KEY,
    root TEXT NOT NULL,
    origin TEXT NOT NULL,
    note TEXT NOT NULL,
    signed_at BIGINT NOT NULL
) /*WITHOUT ROWID*/;

-- What each witness that we ask signed last of our log.
CREATE TABLE ledger_witness (
    name TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    signed_at BIGINT NOT NULL
) /*WITHOUT ROWID*/;

-- What we, as a witness, signed last of others' logs. root: base64.
CREATE TABLE ledger_watched (
    origin TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    root TEXT NOT NULL,
    signed_at BIGINT NOT NULL
) /*WITHOUT ROWID*/;

-- ledger: the entries. ledger_signed: those under the newest signed head, -1 before the first.
-- ledger_backfilled: 1 when every version from before the record has its entry.
INSERT INTO counter (name, value) VALUES ('ledger', 0), ('ledger_signed', -1), ('ledger_backfilled', 0);

-- Images: what is known and decided about each, what has been made of them, where they stand, and how they arrive.
-- The same rules as in 0001: UUID, TEXT and BIGINT only, times in UTC milliseconds, *_json is JSON as TEXT.

-- licence: what was agreed with whoever holds the rights. expires_at: when the right to show it ends.
-- filed_by: who brought it. pulled_at, pulled_by, pulled_reason: it was taken out of every page. replaced_by: by which.
-- made_at: when the files for the public were last complete. trouble: why they could not be made.
-- alt_langs: the languages with an alternative text, each between spaces, ` * ` when it needs none; has_credit; folded:
-- file name, words and credit without case and accents: what the library looks through.
ALTER TABLE asset ADD COLUMN licence TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN expires_at BIGINT;
ALTER TABLE asset ADD COLUMN filed_by UUID REFERENCES staff (id);
ALTER TABLE asset ADD COLUMN pulled_at BIGINT;
ALTER TABLE asset ADD COLUMN pulled_by UUID REFERENCES staff (id);
ALTER TABLE asset ADD COLUMN pulled_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN replaced_by TEXT REFERENCES asset (sha256);
ALTER TABLE asset ADD COLUMN made_at BIGINT;
ALTER TABLE asset ADD COLUMN trouble TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN alt_langs TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN has_credit BIGINT NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX asset_filed ON asset (created_at, sha256);
CREATE INDEX asset_expires ON asset (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX asset_unmade ON asset (sha256) WHERE made_at IS NULL;
CREATE INDEX asset_filed_by ON asset (filed_by, created_at) WHERE filed_by IS NOT NULL;

-- The files that readers get. cut: the part of the image that it shows, twelve hexadecimal digits (left, top, width,
-- height in thousandths), nothing for the whole. width: as in its name; height: in pixels. format: jpg, webp, avif.
CREATE TABLE rendition (
    asset TEXT NOT NULL REFERENCES asset (sha256),
    cut TEXT NOT NULL,
    width BIGINT NOT NULL,
    format TEXT NOT NULL,
    height BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (asset, cut, width, format)
) /*WITHOUT ROWID*/;

-- Images of which something is still to be made: a row is added in the transaction that calls for it and goes with the
-- work. try_at: not before then, after it failed.
CREATE TABLE rendition_queue (
    asset TEXT NOT NULL PRIMARY KEY REFERENCES asset (sha256),
    queued_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    try_at BIGINT NOT NULL
);
CREATE INDEX rendition_queue_order ON rendition_queue (queued_at, asset);

-- Where images stand. newest: in the newest revision; public: in the version that readers see. 0: not, 1: in the text,
-- 2: where lists take theirs from. Kept in the transaction that saves or publishes.
CREATE TABLE asset_use (
    asset TEXT NOT NULL,
    article UUID NOT NULL REFERENCES article (id),
    newest BIGINT NOT NULL,
    public BIGINT NOT NULL,
    PRIMARY KEY (asset, article)
) /*WITHOUT ROWID*/;
CREATE INDEX asset_use_article ON asset_use (article);

-- Files that are on their way in parts. The bytes that have come are in the media folder. sha256: what it became.
CREATE TABLE upload (
    id UUID NOT NULL PRIMARY KEY,
    staff UUID NOT NULL REFERENCES staff (id),
    filename TEXT NOT NULL,
    size BIGINT NOT NULL,
    received BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    sha256 TEXT
);
CREATE INDEX upload_staff ON upload (staff, created_at);
CREATE INDEX upload_expires ON upload (expires_at);

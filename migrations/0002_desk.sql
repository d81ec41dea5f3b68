-- The desk's tables: who may come in, and what is kept of articles while they are made.
-- The same rules as in 0001: UUID, TEXT and BIGINT only, times in UTC milliseconds, *_json is JSON as TEXT.

-- lang: the language of the interface. sections_json, langs_json: where an editor's rights reach; an empty list is everywhere.
ALTER TABLE staff ADD COLUMN lang TEXT NOT NULL DEFAULT 'en';
ALTER TABLE staff ADD COLUMN sections_json TEXT NOT NULL DEFAULT '[]';
ALTER TABLE staff ADD COLUMN langs_json TEXT NOT NULL DEFAULT '[]';

-- password: an Argon2id hash in the PHC form; nothing until the invitation is accepted.
-- totp_secret: base32; totp_step: the last time step that was used, so that no code serves twice.
CREATE TABLE credential (
    staff UUID NOT NULL PRIMARY KEY REFERENCES staff (id),
    password TEXT,
    totp_secret TEXT,
    totp_step BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- id: the credential's identity in base64url. passkey_json: its public key and counter.
CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    staff UUID NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL,
    passkey_json TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_staff ON passkey (staff);

-- hash: SHA-256 of the code in hexadecimal.
CREATE TABLE recovery_code (
    staff UUID NOT NULL REFERENCES staff (id),
    hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (staff, hash)
);

-- token: SHA-256 of what the cookie holds. level: password (the second factor is still to come) or full.
-- confirmed_at: when the person last proved who they are. device: the browser in a few words.
CREATE TABLE session (
    token TEXT NOT NULL PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    staff UUID NOT NULL REFERENCES staff (id),
    level TEXT NOT NULL,
    csrf TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL
);
CREATE INDEX session_staff ON session (staff, created_at);

-- A link that lets somebody choose a password. kind: invitation or reset. token: SHA-256 of what the link holds.
CREATE TABLE invitation (
    token TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    staff UUID NOT NULL REFERENCES staff (id),
    made_by UUID REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX invitation_staff ON invitation (staff);

-- What a browser must answer to (passkeys), kept until it has.
CREATE TABLE challenge (
    id UUID NOT NULL PRIMARY KEY,
    staff UUID REFERENCES staff (id),
    purpose TEXT NOT NULL,
    state_json TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Failed attempts, for slowing down who guesses. who: a keyed hash of account, device or network.
CREATE TABLE attempt (
    who TEXT NOT NULL,
    at BIGINT NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (who, at, id)
);
CREATE INDEX attempt_at ON attempt (at);

-- Every act of the desk. subject_kind: article, comment, staff, section…; details_json: what an entry of that act says.
CREATE TABLE audit (
    id UUID NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    staff UUID REFERENCES staff (id),
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject UUID,
    details_json TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_staff ON audit (staff, at, id);
CREATE INDEX audit_subject ON audit (subject, at, id);

-- publish_reason: what the public will be told about the next version, where its time is set.
ALTER TABLE article ADD COLUMN publish_reason TEXT NOT NULL DEFAULT '';

-- Who is writing in an article at present.
CREATE TABLE article_lock (
    article UUID NOT NULL PRIMARY KEY REFERENCES article (id),
    staff UUID NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    heard_at BIGINT NOT NULL
);

-- Notes on a passage. quote: the words that it is about. Never public. staff: nobody when the program wrote it.
CREATE TABLE note (
    id UUID NOT NULL PRIMARY KEY,
    article UUID NOT NULL REFERENCES article (id),
    parent UUID REFERENCES note (id),
    staff UUID REFERENCES staff (id),
    at BIGINT NOT NULL,
    quote TEXT NOT NULL,
    body TEXT NOT NULL,
    resolved_at BIGINT,
    resolved_by UUID REFERENCES staff (id)
);
CREATE INDEX note_article ON note (article, at);

CREATE TABLE note_mention (
    note UUID NOT NULL REFERENCES note (id),
    staff UUID NOT NULL REFERENCES staff (id),
    seen_at BIGINT,
    PRIMARY KEY (note, staff)
);
CREATE INDEX note_mention_staff ON note_mention (staff, seen_at);

-- Links by which outsiders may look at an unpublished article. token: SHA-256 of what the link holds.
CREATE TABLE preview_link (
    token TEXT NOT NULL PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    article UUID NOT NULL REFERENCES article (id),
    staff UUID NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX preview_link_article ON preview_link (article);
CREATE INDEX preview_link_staff ON preview_link (staff);

-- From which version of which article a translation was made. version: 0 while the original has none; then revision says.
CREATE TABLE translation (
    article UUID NOT NULL PRIMARY KEY REFERENCES article (id),
    original UUID NOT NULL REFERENCES article (id),
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX translation_original ON translation (original);

-- The front page of each edition, every state of it. The highest number is the one that readers see.
CREATE TABLE front_page (
    lang TEXT NOT NULL,
    number BIGINT NOT NULL,
    staff UUID REFERENCES staff (id),
    at BIGINT NOT NULL,
    layout_json TEXT NOT NULL,
    PRIMARY KEY (lang, number)
);

-- Readers' comments: who wrote them, as a keyed hash that stands for a network and a kind of browser for some weeks;
-- the newsroom's own answers; name and text in plain letters, for looking through.
ALTER TABLE comment ADD COLUMN writer TEXT NOT NULL DEFAULT '';
ALTER TABLE comment ADD COLUMN staff UUID REFERENCES staff (id);
ALTER TABLE comment ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX comment_state ON comment (state, posted_at, id);
CREATE INDEX comment_writer ON comment (writer, posted_at);

-- Who may not comment for a time. writer: as in comment.
CREATE TABLE ban (
    id UUID NOT NULL PRIMARY KEY,
    writer TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    staff UUID NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    lifted_at BIGINT
);
CREATE INDEX ban_writer ON ban (writer, until);

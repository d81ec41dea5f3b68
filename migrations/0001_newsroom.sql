-- The newsroom's tables. One text for SQLite and PostgreSQL: UUID, TEXT and BIGINT only.
-- /*WITHOUT ROWID*/ is for SQLite alone: such a table is the tree of its key, with no other tree beside it.
-- Times are UTC milliseconds since 1970 (BIGINT). Columns named *_json hold JSON as TEXT. Truth values are 0 or 1 (BIGINT).

-- One publication to a database: `one` is always 1.
CREATE TABLE publication (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    id UUID NOT NULL,
    settings_json TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE edition (
    lang TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL,
    settings_json TEXT NOT NULL
);

CREATE TABLE staff (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE section (
    id UUID NOT NULL PRIMARY KEY,
    parent UUID REFERENCES section (id),
    position BIGINT NOT NULL
);

CREATE TABLE section_name (
    section UUID NOT NULL REFERENCES section (id),
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (section, lang),
    UNIQUE (lang, slug)
);

-- merged_into: the topic that took this one's place, names and lists.
CREATE TABLE topic (
    id UUID NOT NULL PRIMARY KEY,
    merged_into UUID REFERENCES topic (id)
);

CREATE TABLE topic_name (
    topic UUID NOT NULL REFERENCES topic (id),
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (topic, lang),
    UNIQUE (lang, slug)
);

-- merged_into: as in topic.
CREATE TABLE byline (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    merged_into UUID REFERENCES byline (id)
);

CREATE TABLE byline_name (
    byline UUID NOT NULL REFERENCES byline (id),
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    desk TEXT NOT NULL,
    biography TEXT NOT NULL,
    PRIMARY KEY (byline, lang)
);

CREATE TABLE story (
    id UUID NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL
) /*WITHOUT ROWID*/;

-- month: year * 100 + month of first publication in the publication's zone; 0 for a page.
-- version: number of the current public version, 0 when there has been none. teaser_json: what lists show of it.
-- working: where the working copy of a published article stands, if there is one.
-- headline, section, saved_at, saved_by: of the newest revision, for the lists of the desk; folded: the words by which
-- the desk finds it, without case and accents.
-- owner: who filed it; assignee, due_at, brief: who is to do it, by when, what is asked.
CREATE TABLE article (
    id UUID NOT NULL PRIMARY KEY,
    story UUID NOT NULL REFERENCES story (id),
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    month BIGINT NOT NULL,
    slug TEXT NOT NULL,
    revision BIGINT NOT NULL,
    version BIGINT NOT NULL,
    first_published_at BIGINT,
    updated_at BIGINT,
    publish_at BIGINT,
    created_at BIGINT NOT NULL,
    comments TEXT NOT NULL,
    comment_count BIGINT NOT NULL,
    teaser_json TEXT,
    withdrawal TEXT,
    working TEXT,
    embargo_until BIGINT,
    headline TEXT NOT NULL,
    folded TEXT NOT NULL,
    section UUID,
    owner UUID REFERENCES staff (id),
    assignee UUID REFERENCES staff (id),
    due_at BIGINT,
    brief TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by UUID REFERENCES staff (id)
);
CREATE UNIQUE INDEX article_address ON article (lang, month, slug);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_due ON article (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX article_saved ON article (saved_at, id, folded);
CREATE INDEX article_state ON article (state, saved_at, id);
CREATE INDEX article_section ON article (section, saved_at, id, lang);
CREATE INDEX article_lang ON article (lang, saved_at, id);
CREATE INDEX article_updated ON article (updated_at, id) WHERE updated_at IS NOT NULL;
CREATE INDEX article_task ON article (due_at, id) WHERE due_at IS NOT NULL AND (state <> 'published' OR working IS NOT NULL);
CREATE INDEX article_working ON article (working, saved_at, id) WHERE working IS NOT NULL;
CREATE INDEX article_owner ON article (owner, saved_at, id, state, working) WHERE owner IS NOT NULL;
CREATE INDEX article_assignee ON article (assignee, saved_at, id, state, working) WHERE assignee IS NOT NULL;

CREATE TABLE revision (
    article UUID NOT NULL REFERENCES article (id),
    number BIGINT NOT NULL,
    staff UUID REFERENCES staff (id),
    saved_at BIGINT NOT NULL,
    content_json TEXT NOT NULL,
    PRIMARY KEY (article, number)
);

CREATE TABLE version (
    article UUID NOT NULL REFERENCES article (id),
    number BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (article, number)
) /*WITHOUT ROWID*/;

-- Which public lists an article stands in: scope is a section (and each of its ancestors), topic or byline,
-- or the nil UUID for the whole edition. Only published articles have rows here.
CREATE TABLE listing (
    scope UUID NOT NULL,
    lang TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    article UUID NOT NULL REFERENCES article (id),
    PRIMARY KEY (scope, lang, published_at, article)
) /*WITHOUT ROWID*/;
CREATE INDEX listing_article ON listing (article);

-- How many rows of `listing` each list has. Kept in the transaction that changes them.
CREATE TABLE listing_total (
    scope UUID NOT NULL,
    lang TEXT NOT NULL,
    total BIGINT NOT NULL,
    PRIMARY KEY (scope, lang)
) /*WITHOUT ROWID*/;

CREATE TABLE asset (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    colour TEXT NOT NULL,
    filename TEXT NOT NULL,
    details_json TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Old addresses. path: percent-decoded, without a slash at the end, with `?key=value` where the query is the address;
-- a very long one is cut and ends in a hash. target_kind: article, section, topic, byline (found by target, in the
-- language target_path) or path (target_path).
CREATE TABLE redirect (
    path TEXT NOT NULL PRIMARY KEY,
    target_kind TEXT NOT NULL,
    target UUID,
    target_path TEXT NOT NULL
) /*WITHOUT ROWID*/;

CREATE TABLE comment (
    id UUID NOT NULL PRIMARY KEY,
    article UUID NOT NULL REFERENCES article (id),
    parent UUID,
    author TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    posted_at BIGINT NOT NULL
);
CREATE INDEX comment_article ON comment (article, posted_at);

CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
) /*WITHOUT ROWID*/;
INSERT INTO counter (name, value) VALUES ('event', 0);

CREATE TABLE event (
    seq BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    event_json TEXT NOT NULL
) /*WITHOUT ROWID*/;

CREATE TABLE cursor (
    name TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    failures BIGINT NOT NULL
) /*WITHOUT ROWID*/;

-- What has been imported from where. key: the identity it had there; target: what it became, nothing if left out.
CREATE TABLE import_record (
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    target UUID,
    PRIMARY KEY (source, kind, key)
) /*WITHOUT ROWID*/;
CREATE INDEX import_record_key ON import_record (kind, key);

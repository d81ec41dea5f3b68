### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Audit log
settings-audit-hint = Every act of the desk, the newest first. Nothing here can be changed or deleted.
settings-audit-act = Act
settings-audit-empty = Nothing matches.
settings-audit-program = The program

## Languages and the front page

settings-act-translate = Translation begun
settings-act-bring-up-to-date = Translation brought up to date
settings-act-lay-out-front = Front page laid out
settings-act-restore-front = Earlier front page brought back

## Acts of accounts

settings-act-hire = Added a member
settings-act-log-in = Logged in
settings-act-end-sessions = Ended sessions

## Acts on articles

settings-act-begin = Began an article
settings-act-save = Began to write in an article
settings-act-submit = Submitted an article
settings-act-return = Returned an article
settings-act-approve = Approved an article
settings-act-publish = Published an article
settings-act-schedule = Scheduled an article
settings-act-unschedule = Took an article off the schedule
settings-act-embargo = Changed an embargo
settings-act-open-working-copy = Opened a working copy
settings-act-discard-working-copy = Discarded a working copy
settings-act-withdraw = Withdrew an article
settings-act-reopen = Reopened an article
settings-act-assign = Assigned an article
settings-act-give = Gave an article to another owner
settings-act-restore = Restored a revision
settings-act-share-preview = Made a preview link
settings-act-revoke-preview = Revoked a preview link
settings-act-add-note = Wrote a note
settings-act-resolve-note = Resolved a note
settings-act-reopen-note = Reopened a note
settings-act-take-over = Took over from another writer
settings-act-set-aside = Could not publish at the planned time
settings-act-set-comments = Opened or closed comments on an article

## The publication

settings-publication = The publication
settings-name = Name
settings-zone = Time zone
settings-zone-hint = By its name, as in Africa/Nairobi. Scheduled articles and dates follow it.
settings-edition-name = Name in this language
settings-edition-name-hint = Leave it empty if it is the same.
settings-motto = Motto
settings-locale = Regional form
settings-locale-hint = For dates, numbers and typography: a tag such as ar-EG or fr-CA. Leave it empty for the language itself.
settings-add-language = Add a language
settings-new-language = Language tag
settings-new-language-hint = As in fr, ar, sw or pt-MZ. Its edition is empty until something is published in it.
settings-done-publication = Saved. Readers see it at once.
settings-wrong-name = Give a name of one line and 120 characters at most.
settings-wrong-zone = No zone has this name. Write it as in Africa/Nairobi or Europe/Paris.
settings-wrong-locale = The regional form must be one of the same language, as in ar-EG for Arabic.
settings-wrong-language = This is no language tag, or the publication has that language already.
settings-wrong-line = A name and a motto take one line, of 120 characters at most.
settings-ask-publisher = The publication’s settings are in the hands of its publishers.
settings-act-change-publication = Changed the publication

### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Audit log
settings-audit-hint = Every act of the desk, the newest first. Nothing here can be changed or deleted.
settings-audit-act = Act
settings-audit-since = From
settings-audit-until = To
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
settings-act-remove-by-law = Removed a text by law
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
settings-act-file-image = Filed an image
settings-act-describe-image = Described an image
settings-act-pull-image = Took an image out of all pages
settings-act-restore-image = Let an image be shown again
settings-act-replace-image = Replaced an image

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

## The staff

settings-staff-title = Staff
settings-staff-invite = Invite somebody
settings-staff-invite-do = Make an invitation
settings-staff-role = Role
settings-staff-langs = Languages
settings-staff-sections = Sections
settings-staff-reach-hint = For editors: where their rights reach. None chosen means all.
settings-staff-role-hint = Another role ends their sessions: they log in again, with a second factor if the role needs one.
settings-staff-out = Shut out
settings-staff-left-work = What they filed or were to do
settings-staff-invited = Invited until {$date}
settings-staff-not-joined = Has not come in yet
settings-staff-factor = Second factor
settings-staff-no-factor = No second factor
settings-staff-access = Access
settings-staff-reset = Make a link for a new password
settings-staff-reset-hint = If the password is lost: a link that serves once, for 24 hours. The second factor stays.
settings-staff-invite-again = Make a new invitation
settings-staff-invite-again-hint = The invitation was not accepted yet. A new one takes its place and serves for seven days.
settings-staff-shut-out = Shut out
settings-staff-shut-out-ask = Shut {$name} out at once? What they wrote stays.
settings-staff-let-in = Let in again
settings-done-shut-out = Shut out; every session has ended.
settings-done-let-in = Let in again.
settings-link-title = A link for {$name}
settings-link-invitation = Send it yourself, by a way that you trust. Whoever follows it chooses a password. It serves once, for seven days.
settings-link-reset = Send it yourself, by a way that you trust. Whoever follows it chooses a new password; the second factor is still asked for. It serves once, for 24 hours.
settings-link-label = The link
settings-link-once = It is shown now and never again.
settings-link-done = I have copied it
settings-act-invite = Made an invitation
settings-act-accept-invitation = Accepted an invitation
settings-act-reset-link = Made a link for a new password
settings-act-mail-reset = Sent a link for a new password
settings-act-reset-password = Chose a new password by a link
settings-act-change-password = Changed the password
settings-act-change-self = Changed name or language
settings-act-change-member = Changed role or reach
settings-act-disable-member = Shut a member out
settings-act-enable-member = Let a member in again
settings-act-set-up-codes = Set up codes of an application
settings-act-remove-codes = Removed codes of an application
settings-act-new-recovery-codes = Made new recovery codes
settings-act-add-passkey = Added a passkey
settings-act-remove-passkey = Removed a passkey
settings-act-refused = Was refused

## What is checked before an article becomes public

settings-checks = Checks before publishing
settings-checks-hint = Other checks always block: no headline, no section, an embargo, a page that is too heavy.
settings-level-block = Blocks
settings-level-warn = Warns
settings-level-off = Not checked
settings-check-no-alt = An image without a description
settings-check-no-byline = No byline
settings-check-headline-long = A long headline
settings-check-no-standfirst = No standfirst
settings-check-no-credit = An image without a credit
settings-check-missing-image = An image whose file is missing
settings-check-image-expired = An image whose right to be shown has ended
settings-check-image-expiring = An image whose right to be shown ends within 30 days
settings-check-image-pulled = An image that was taken out of all pages
settings-check-page-heavy = A heavy page
settings-check-translation-stale = A translation behind its original
settings-check-original-withdrawn = A translation whose original was withdrawn
settings-check-unresolved-notes = Notes still open
settings-check-overdue = Past its due date
## Acts: comments

settings-act-approve-comment = Approved a comment
settings-act-reject-comment = Rejected a comment
settings-act-mark-spam = Called a comment spam
settings-act-hold-comment = Put a comment back to waiting
settings-act-reply-as-paper = Answered as the newspaper
settings-act-ban-writer = Banned a writer of comments
settings-act-lift-ban = Lifted a ban
settings-act-open-comments = Opened comments
settings-act-close-comments = Closed comments

## What entries of the audit log are about, and what they say besides

settings-subject-article = an article
settings-subject-staff = a member
settings-subject-comment = a comment
settings-subject-ban = a ban
settings-subject-front-page = the front page
settings-subject-publication = the publication
settings-subject-section = a section
settings-subject-topic = a topic
settings-subject-byline = a byline
settings-subject-story = a story
settings-detail-device = device
settings-detail-revision = revision
settings-detail-restored = state brought back
settings-detail-from = from
settings-detail-article = article
settings-detail-version = version
settings-detail-role = role
settings-detail-reason = reason
settings-detail-name = name
settings-detail-lang = language
settings-detail-days = days
settings-detail-before = before
settings-detail-until = until
settings-detail-to = to
settings-detail-path = address
settings-detail-owner = owner
settings-detail-overridden = in spite of
settings-detail-original = original
settings-detail-number = number
settings-detail-mentions = told
settings-detail-due = due
settings-detail-previews = preview links revoked
settings-detail-comments = comments
settings-detail-changed = changed
settings-detail-cause = cause
settings-detail-bytes = bytes
settings-detail-by = by
settings-detail-at = at
settings-detail-assignee = assigned to

## Sections, topics, bylines

settings-sections-title = Sections
settings-topics-title = Topics
settings-bylines-title = Bylines
settings-sections-add = Add a section
settings-topics-add = Add a topic
settings-bylines-add = Add a byline
settings-term-parent = Part of
settings-term-no-parent = None: at the top of the tree
settings-term-slug = Address
settings-term-slug-hint = Leave it empty: it comes from the name. If it changes, the old one leads to the new one.
settings-term-description = Description
settings-term-more = There are more: write more of the name.
settings-term-empty = Nothing here.
settings-term-up = Move {$name} up
settings-term-down = Move {$name} down
settings-term-delete-ask = Delete “{$name}”?
settings-term-delete-hint = A section can be deleted when no article and no other section is part of it.
settings-term-in-use = “{$name}” cannot be deleted. Still in it – articles: {$articles}; sections: {$parts}. Move them first.
settings-term-wrong-name = Give a name of one line and 120 characters at most, in one language at least.
settings-term-wrong-emptied = The name in “{$value}” cannot be emptied: articles in this language stand there. Move them first.
settings-term-wrong-address = This address cannot be used: “{$value}”. It needs letters or digits, and must be no word that the site keeps for itself.
settings-term-wrong-parent = A section can be part neither of itself nor of one of its own parts.
settings-term-wrong-role = A role and a desk take one line, of 120 characters at most.
settings-term-wrong-text = Write 1000 characters at most.
settings-term-wrong-taken = This address is taken in that language. Choose another.
settings-byline-kind = Who
settings-byline-person = A person
settings-byline-collective = A collective
settings-byline-role = Role
settings-byline-desk = Desk
settings-byline-biography = Biography
settings-done-term = Saved. Readers see it at once.
settings-done-term-deleted = Deleted.
settings-act-save-section = Saved a section
settings-act-delete-section = Deleted a section
settings-act-save-topic = Saved a topic
settings-act-save-byline = Saved a byline

## Second factors

settings-factor-rule = Second factor
settings-factor-rule-who = Who else needs one
settings-factor-rule-hint = Editors, publishers and administrators always need a second factor. Whoever comes to need one sets it up at the next log-in; their sessions end.
settings-done-factor-rule = Saved. It counts from the next log-in.
settings-factor-lost = Lost second factor
settings-factor-lost-what = If {$name} has lost their phone and their recovery codes: their codes, passkeys and recovery codes are removed, their sessions end, and links made for them serve no more. Speak with them first, face to face or by telephone: whoever has their password could come in.
settings-factor-lost-then-must = At the next log-in they set up a new one before anything else.
settings-factor-lost-then-may = They log in with their password alone until they set up a new one.
settings-factor-lost-password = Your own password
settings-factor-lost-do = Remove the second factor
settings-factor-lost-ask = Remove every second factor of {$name}?
settings-done-factors-removed = The second factors are removed; every session has ended.
settings-act-require-factors = Changed who needs a second factor
settings-act-reset-factors = Removed a lost second factor

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = Changed the colour
settings-act-change-logo = Changed the logo
settings-act-change-menu = Changed a menu
settings-act-choose-policies = Chose pages of policy
settings-act-begin-policy = Began a page of policy
settings-act-rule-comments = Changed how comments are taken
settings-detail-at-once = at once

## Merging

settings-merge-other = Merge into another
settings-merge-title = Merge “{$name}” into another
settings-merge-hint = Its articles then stand under the other one, and its addresses lead there. Names that the other has not become the other’s. This cannot be undone.
settings-merge-search = Look for the other one
settings-merge-do = Merge into this one
settings-merge-ask = Merge “{$name}” into “{$other}”? This cannot be undone.
settings-merge-none = Nothing has this name.
settings-done-merged = Merged. Readers see it at once.
settings-act-merge-topics = Merged topics
settings-act-merge-bylines = Merged bylines
settings-subject-image = an image
settings-detail-image = image
settings-detail-logo = the logo
settings-detail-filename = file

### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = Article
article-untitled = Without a headline
article-version = Version { $number }
article-live = As readers see it
article-planned = Goes live on { $time }
article-held-back = Under embargo until { $time }
article-saved = Saved on { $time }
article-saved-by = Saved on { $time } by { $name }
article-owned-by = Filed by { $name }
article-assigned-to = Assigned to { $name }
article-due = Due { $time }
article-withdrawn-because = Withdrawn: { $reason }
article-held-by = { $name } has been writing here since { $time }.
article-take-over = Take over
article-more = More about this article
article-tab-text = Text
article-tab-revisions = Revisions
article-tab-proof = As on a phone
article-tab-previews = Preview links
article-read-only = You can read this text, but not change it as it stands.
article-program = The program

## A new article

article-new-title = New article
article-new-headline-hint = A working headline will do; it can change until the article is published.
article-new-begin = Begin writing
article-kind = Kind
article-kind-hint = News is dated and stands in sections and feeds. A page, such as “About us”, stands outside time.
article-kind-article = News
article-kind-page = Page

## Fields

article-about = About the article
article-field-headline = Headline
article-field-kicker = Kicker
article-field-standfirst = Standfirst
article-field-dateline = Dateline
article-dateline-hint = Where it was filed from
article-field-body = Text
article-body-hint = As HTML: paragraphs in <p>, headings in <h2>. The editor needs JavaScript; this works without.
article-field-bylines = Bylines
article-byline-number = Byline { $number }
article-byline-role = What { $name } did
article-byline-add = Add a byline
article-field-section = Section
article-field-topics = Topics
article-field-slug = Address
article-slug-follows = Left empty, it follows the headline: { $address }
article-slug-stays = The address no longer changes, because the article has been public.
article-field-key-points = Most important points
article-key-points-hint = One sentence a line
article-field-social-title = Headline for sharing
article-field-description = Description for sharing
article-description-hint = Left empty, the standfirst serves.
article-field-lead-image = Image above the text
article-field-related = Related stories
article-comments-open = Readers may comment
article-comments-closed = Closed

## Length and checks

article-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
article-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
article-bytes = { $bytes } of { $most } bytes
article-checks = Checks
article-checks-clear = Nothing stands in the way.
article-level-block = Blocks:
article-level-warn = Warning:
article-check-headline-missing = The headline is missing.
article-check-embargo = Under embargo until { $until }.
article-check-no-section = Choose a section.
article-check-page-too-heavy = The page weighs { $bytes } bytes, more than the { $most } allowed. Shorten it or leave out images.
article-check-no-alt = Say what the image shows, or mark it as decoration.
article-check-no-byline = Nobody signs this article.
article-check-headline-long = The headline has { $characters } characters; beyond { $most } it is cut off in search results and on cards.
article-check-no-standfirst = There is no standfirst.
article-check-no-credit = The image has no credit.
article-check-missing-image = The image’s file is missing.
article-check-image-expired = The right to show the image has ended.
article-check-image-expiring = The right to show the image ends within 30 days.
article-check-image-pulled = The image was taken out of all pages.
article-check-page-heavy = The page weighs { $bytes } bytes. Beyond { $most } it is slow on a weak line.
article-check-translation-stale = The original has changed since this was translated.
article-check-original-withdrawn = The original of this translation was withdrawn.
article-check-unresolved-notes = { $notes ->
    [one] { $notes } note is not resolved.
   *[other] { $notes } notes are not resolved.
}
article-check-overdue = This was due on { $due }.
article-check-at-lead = Image above the text: { $text }
article-check-at-image = Image { $number }: { $text }

## Notes

article-notes = Notes
article-notes-none = No notes yet.
article-note-add = Add a note
article-note-quote = Passage
article-note-body = Note
article-note-mention = Call colleagues
article-note-answer = Answer
article-note-resolve = Mark as resolved
article-note-reopen = Open again
article-note-resolved = Resolved
article-not-published = This could not be published at its time, because a check blocks it. See the checks beside the text, mend what is wrong, and publish or schedule it again.

## What can be done

article-act-publish = Publish
article-act-submit = Submit for review
article-act-approve = Approve
article-act-schedule = Schedule
article-act-return = Return
article-act-unschedule = Take off the schedule
article-act-working-copy = Open a working copy
article-act-reopen = Reopen
article-act-discard = Discard the working copy
article-act-withdraw = Withdraw
article-act-assign = Assign
article-act-embargo = Embargo
article-ask-discard = Discard the working copy? Its revisions are kept.
article-return-note = What is to be done?
article-return-hint = The writer is told, and finds this among the notes.
article-schedule-at = Goes live on
article-embargo-at = Not before
article-embargo-hint = Leave it empty to lift the embargo.
article-zone = Local time, { $zone }
article-time-which = Clocks go back that night, so this time comes twice
article-time-first = The first time
article-time-second = The second time, an hour later
article-assign-to = Who
article-assign-due = By when
article-assign-brief = What is asked
article-assign-owner = Whose article it is
article-assign-owner-hint = The owner writes and submits it.
article-publish-reason = What has changed
article-publish-reason-hint = Readers see this beside the new version.
article-override = Publish in spite of the weight of the page. This goes on record.
article-withdraw-hint = The article leaves every list. Its address shows readers the reason.
article-withdraw-reason = Reason, for readers

## What was done

article-done-publish = Published. Readers see it now.
article-done-submit = Submitted for review.
article-done-approve = Approved.
article-done-schedule = Scheduled.
article-done-return = Returned to its writer.
article-done-unschedule = Taken off the schedule.
article-done-working-copy = The working copy is open. Readers see the published version until you publish this one.
article-done-reopen = Reopened as a draft.
article-done-discard = The working copy was discarded.
article-done-withdraw = Withdrawn. Readers see the reason.
article-done-assign = Assigned.
article-done-embargo = The embargo was changed.
article-done-save = Saved.
article-done-merge = Saved together with what a colleague had saved meanwhile. Read it through.
article-done-note = The note was added.
article-done-take-over = You are the one who writes now.
article-done-restore = The old revision is the newest one now.
article-done-revoke = The link no longer works.

## What stands in the way

article-invalid-choice = This choice is not on offer. Choose again.
article-needed-note = Write a note that says what is to be done.
article-needed-reason = Give a reason: readers will see it.
article-needed-assignee = Choose a colleague who can log in.
article-needed-owner = Choose a colleague who can log in.
article-needed-days = Choose between 1 and 30 days.
article-needed-body = Write a note of 1 to 4,000 characters.
article-time-past = This time has gone by. Publish now, or choose a later time.
article-time-unreadable = Give a date and a time.
article-time-skipped = This time does not exist: clocks go forward over it. Choose an hour later.
article-time-twice = This time comes twice, because clocks go back. Say which of the two you mean.
article-blocked = This cannot be published yet. Mend what blocks it first.
article-address-stays = The address cannot change: the article has been public.
article-bad-text = This text cannot be kept as it is. Nothing was saved; your text is still here.
article-moved-on = The article has moved on meanwhile, so this can no longer be done. Look where it stands now.
article-saved-since = Somebody has saved this text since you looked at it. See what has changed, then decide.
article-see-changes = See what has changed
article-unweighed = The weight of the page could not be measured, so nothing was done. Try again in a minute.
article-closed = Nothing can be saved in this article as it stands: it is published or withdrawn. Open a working copy first. Your text is still here.
article-merged = { $name } had saved meanwhile. Both texts were put together.
article-clash = { $name } saved meanwhile and changed the same places. Nothing of yours was saved yet; both texts are here.
article-lead-clash = Somebody has just chosen another image. Nothing was changed: see which one it is, then choose again.
article-clashes = Changed by both
article-clash-mine = Yours
article-clash-theirs = Theirs

## Revisions

article-revision = Revision
article-from = From
article-to = To
article-compare = Compare
article-compare-from = Compare from revision { $number }
article-compare-to = Compare to revision { $number }
article-from-number = From revision number
article-to-number = To revision number
article-saves = { $count ->
    [one] { $count } save
   *[other] { $count } saves
}
article-compared = Revision { $a } and revision { $b }
article-compared-same = Both say the same.
article-restore = Restore revision { $number }
article-restore-hint = Its text becomes the newest revision; nothing is lost.
article-change-added = added
article-change-removed = removed
article-change-moved = moved
article-change-changed = changed
article-change-form = set differently
article-block-paragraph = Paragraph
article-block-heading = Heading
article-block-list = List
article-block-quote = Quotation
article-block-image = Image
article-block-gallery = Gallery
article-block-table = Table
article-block-infobox = Box
article-block-embed-card = Card
article-block-timeline = Timeline
article-block-live-entry = Live entry
article-block-preformatted = Fixed text
article-block-divider = Divider
article-part-note = Footnote
article-part-link = Link
article-part-caption = Caption
article-part-alt = What it shows
article-part-credit = Credit
article-part-image = Image
article-part-attribution = Attribution
article-part-title = Title
article-part-when = Time
article-part-cell = Row { $row }, column { $column }
article-part-role = Role

## Preview links

article-previews-hint = Whoever has such a link sees this article as its readers will, without logging in, until the link ends.
article-preview-days = Works for so many days
article-preview-make = Make a link
article-preview-made = The new link
article-preview-once = Copy it now: it is shown only once.
article-preview-by = Made by { $name } on { $time }
article-preview-until = Works until { $time }
article-preview-revoked = Revoked
article-preview-expired = Has ended
article-preview-revoke = Revoke

## Images

article-lead-none = No image above the text.
article-lead-choose = Choose from the library
article-lead-alt = What the image shows
article-lead-alt-hint = Left empty, the library’s description serves.
article-lead-decorative = Decorative: it needs no description
article-lead-remove = Remove the image above the text
article-done-lead = The image stands above the text.
article-check-show = Show

## Removal by law

article-removal = Remove a text by law
article-removal-hint = The words go for good: from the article, its revisions, its notes and its preview links. Readers find the date and your reason in their place.
article-removal-stays = The entry in the public record stays. It proves that a text stood there and when; without its salt, which goes too, nobody can find out what it said. The address stays as well. Images are taken out in the library; delete backups that still hold the text.
article-removal-what = What has to go
article-removal-what-hint = To remove only a passage, publish a version without it first, then remove the older ones.
article-removal-all = The whole article, in all its versions
article-removal-version = Version { $number } of { $time }
article-removal-reason-hint = Name the ruling or the law. Do not repeat what has to go.
article-removal-sure = I have understood that nothing brings the text back.
article-removal-do = Remove for good
article-removal-none = There is nothing to remove: no version of this article was ever public, or it was removed before.
article-removal-current = Readers see this version. Publish one without the passage first, or remove the whole article.
article-needed-sure = Tick the box: this cannot be undone.
article-done-removal = The text is removed. Readers see the reason.

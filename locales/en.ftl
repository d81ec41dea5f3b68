### English: words that readers see. Times, names and numbers come in ready for print.

## The frame of every page

skip = Skip to the main text
languages = Languages
sections = Sections
more-sections = All sections
the-paper = About the newspaper
pages = Pages
# The title of a window: what the page shows, then the newspaper.
window = { $title } – { $name }
feed = Feed of { $name }
follow = Follow by feed

## Front page, sections, topics, authors

updated-at = Last updated at { $time }
top-stories = Top stories
breaking = Breaking
latest = Latest
empty = Nothing has been published here yet.
in-section = In { $name }
topic = Topic
author = Author
collective = Bylines
articles-by = Articles by { $name }
page-number = Page { $n }
page-of = Page { $n } of { $total }
newer = Newer articles
older = Older articles
newest = Most recent

## Article

by = By { $names }
signature = { $name } ({ $role })
published = Published { $time }
updated = Updated { $time }
reading-time = { $minutes }-minute read
also-in = In other languages: { $languages }
key-points = What to know
topics = Topics
share = Share
by-mail = By e-mail
on-whatsapp = On WhatsApp
permalink = Permanent link
related = Read also
comments = { $n ->
    [0] No comments
    [one] { $n } comment
   *[other] { $n } comments
}
notes = Notes
note = Note { $n }
back-to-text = Back to the text, note { $n }
page-weight = Page: { $kilobytes } KB
page-weight-with-image = Page: { $kilobytes } KB, image: { $image } KB
data = Images
data-full = full
data-low = light
data-text = none
show-image = Show the image
show-image-of = Show the image ({ $kilobytes } KB)
host-audio = Audio
host-video = Video
host-document = Document
host-map = Map
host-other = External content

## Comments

comments-on = Comments on “{ $headline }”
comments-open = Comments are open.
comments-closed = Comments are closed.
in-reply-to = In reply to { $name }
newer-comments = Newer comments
older-comments = Older comments
back-to-article = Back to the article
comment-paper = the newsroom
comment-write = Write a comment
comment-answer = Answer { $name }
comment-go = Write the answer
comment-to-article = On the article as a whole
comment-name = Your name
comment-text = Your comment
comment-rules = At most 5,000 characters. The newsroom reads every comment before it appears. We do not keep your address: only a code that lets us recognise repeated abuse, for twelve weeks at most.
comment-rules-known = At most 5,000 characters. The newsroom reads the first comment of each writer before it appears. We do not keep your address: only a code that lets us recognise writers, for twelve weeks at most.
comment-rules-at-once = At most 5,000 characters. Comments appear at once, and the newsroom removes those that harm. We do not keep your address: only a code that lets us recognise repeated abuse, for twelve weeks at most.
comment-leave-empty = Leave this field empty
comment-send = Send
comment-waiting = Thank you. Your comment waits for the newsroom, and appears here once it is approved.
comment-shown = Thank you. Your comment stands below.
comment-problem-name = Give a name of 1 to 60 characters.
comment-problem-papers-name = Please choose another name: this one is the newspaper’s own.
comment-problem-text = Write between 2 and 5,000 characters.
comment-problem-trap = A field that has to stay empty was filled in. Your text is still here: please send it again.
comment-problem-old = This form was open for a long time. Your text is still here: please send it again.
comment-problem-soon = That was very quick. Read your comment once more, then send it again.
comment-problem-many = Many comments have come from your connection. Your text is still here: please wait a few minutes, then send it again.
comment-problem-closed = Comments on this article have been closed meanwhile. Your text is still here, so that you can keep it.
comment-problem-banned = The newsroom takes no comments from your connection until { $date }.
comment-problem-unavailable = Nothing can be received just now, and this is our fault. Your text is still here: please send it again in a few minutes.

## Nothing to show

withdrawn = This article has been withdrawn
withdrawn-text = It stood here and is no longer published.
withdrawn-published = It was first published on { $date }.
withdrawn-reason = The reason
removed = This text was removed because the law required it
removed-text = It stood here, and the newspaper had to delete it.
removed-dates = It was published on { $published } and deleted on { $removed }.
removed-record = Its entry stays in the public record: it proves that a text stood here, and since when, and gives away nothing of what it said.
not-found = This page does not exist
not-found-text = The address may be mistyped, or what stood here has moved. The front page and the sections are a good place to go on.
front-page = Front page
unavailable = The newspaper cannot be reached just now
unavailable-text = This is our fault. Please try again in a few minutes.
failed = Something went wrong
failed-text = This page could not be made, and this is our fault. The newsroom’s technicians will find a record of it.
slow-down = Too many requests
slow-down-text = Many requests have come from your connection in a short time. Please wait a minute, then try again.
refused = This request cannot be answered
refused-text = The server did not understand the request, or may not answer it.

## The public record

record-published = Version { $version }, published { $time }, entry { $entry }
record-updated = Version { $version }, updated { $time }, entry { $entry }
history = Versions
history-of = Versions of “{ $headline }”
history-of-removed = Versions of an article that the law required to be removed
history-text = Each version is entered, with its date, in a record that nobody can change in silence, ourselves included.
how-to-verify = How to check
version = Version { $n }
version-published = Published { $time }
version-corrected = Updated { $time }
version-withdrawn = Withdrawn { $time }
version-backfilled = Dated { $time }, published before it was entered in the record
version-entered = Entered { $time }: from that day on the record vouches for the text, not for the date that it bears.
version-entry = Entry { $entry } in the public record
version-reason = Reason: { $reason }
version-as-it-was = Version { $n } as it was
version-gone = This text is no longer shown: the article had been withdrawn.
version-removed = Deleted { $time } because the law required it
version-was = Version { $n }, as it stood online from { $from } to { $until }
version-is = Version { $n }, online since { $from }
version-current = The current version
version-all = All versions
changes-more = Other passages changed too: compare the two versions.
change-moved = moved
change-form = formatting
part-kicker = Kicker
part-headline = Headline
part-standfirst = Standfirst
part-dateline = Place
part-bylines = Bylines
part-section = Section and topics
part-image = Image
part-card = Text for search engines
log = The public record
log-what = Whatever this newspaper publishes, corrects or withdraws is entered in a record that can only be added to.
log-says = An entry says which article, which version, at which address and when. It does not hold the text but its fingerprint: a number that changes as soon as one letter does. Each entry is tied to all those before it, so that a line changed afterwards shows. If the law requires that a text be removed, the entry stays and the text goes.
log-signature = The signature
log-signed = The newspaper signs the state of the record. This is the key with which the signature can be checked; keep it, and compare it should it ever change.
log-changing = The newspaper is changing its key: both sign, the new one first.
log-witnesses = The witnesses
log-witnessed = Independent witnesses confirm that everybody sees the same record:
log-unwitnessed = No independent witness confirms the state of the record yet. Without one you can check that nothing has changed since your last visit, but not that other readers see the same record.
log-witness = This newspaper is itself a witness for others. It then signs with this key:
log-programs = For programs
log-formats = The record follows the open standard C2SP tlog-tiles. Its signed state:
log-verify = Check an article
verify-intro = You need not take our word for it: anybody can check what we published, and when.
verify-what = What can be checked
verify-proves = That the text you are reading is, letter for letter, the one that was entered on that date; and that nothing you have seen was changed or removed since.
verify-not = What it does not say: whether what the article states is right. It proves what was published, not what is true.
verify-how = How to do it
verify-command = With the program Marbre, on any computer:
verify-does = It fetches the article, works out its fingerprint, checks that this stands in the record that the newspaper signed, and that this record continues the one it saw the last time. It says in plain words what is proved and what is not.
verify-others = Other programs can read this record too: it follows an open standard.

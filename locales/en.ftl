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
comment-leave-empty = Leave this field empty
comment-send = Send
comment-waiting = Thank you. Your comment waits for the newsroom, and appears here once it is approved.
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

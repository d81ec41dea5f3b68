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

### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = Front page: { $language }
front-choose = Each language has a front page of its own.
front-none = There is no language whose front page you may lay out. Ask a publisher.
front-hint = Choose an article on the shelf and put it in a place, or drag it there. With a button of a place focused, the arrow keys move the article. A place without an article fills itself by date and section.

## A place and its buttons

front-automatic = fills itself
front-empty = empty
front-until = Until
front-up = Up
front-down = Down
front-clear = Take out
front-put = Put here
front-lead = Lead
front-second = Beside the lead, { $n }
front-file-place = In the file, { $n }
front-section-place = { $section }, { $n }
front-moved = “{ $headline }” is now at: { $place }

## The form

front-unsaved = Not published yet: readers see the page as it was.
front-save = Publish the front page
front-preview = Preview
front-top = Top of the page
front-seconds = Articles beside the lead
front-file = Highlighted file
front-file-hint = Several articles under a title of their own, between the top and the sections. Without articles there is no file.
front-file-title = Title of the file
front-count = Articles shown
front-hidden = Hide the section
front-section-up = Move { $section } up
front-section-down = Move { $section } down

## The breaking-news line

front-breaking = Breaking news
front-breaking-hint = A line above everything else. Leave it empty for none.
front-breaking-text = What it says
front-breaking-link = Where it leads
front-zone = In the zone { $zone }

## The shelf of articles

front-shelf = Shelf
front-shelf-hint = Published articles of this language, the newest first
front-search = Search published articles
front-pinned = on the page
front-no-articles = No published article matches.

## History

front-history = History
front-undo = Undo the last change
front-state = State { $n }
front-current = what readers see
front-look = Preview state { $n }
front-restore-state = Bring state { $n } back
front-restore = Bring back
front-no-history = Nobody has laid out this page yet: it fills itself.

## What was done, and what went wrong

front-done-save = The front page is published.
front-done-restore = The earlier front page is back.
front-wrong-twice = An article stands in two places. Take it out of one of them.
front-wrong-file = A file needs a title and at least one article.
front-wrong-breaking = The breaking-news line may have at most 160 characters.
front-wrong-public = One of the articles is no longer published in this language; it has left its place. Look at the page and publish again.
front-wrong-overtaken = A colleague published this front page meanwhile. Your page is kept below; publish again to replace theirs.
front-wrong-link = The breaking-news line cannot lead there. Use an address that begins with https:// or with /.
front-wrong-until = One of the times cannot be read. Use a date and a time.
front-wrong-pick = Choose an article on the shelf first.
front-gone = Readers are not shown this article, so it has left its place, which fills itself. Save the page to let it go, or publish the article again.

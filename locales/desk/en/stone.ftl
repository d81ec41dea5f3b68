### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = The stone
stone-new = New article
stone-personal = Your lists
stone-states = By where articles stand
stone-list-waiting = Waits for me
stone-list-mine = My work
stone-list-stale = Stale
stone-list-today = Published today
stone-list-working = Working copies
stone-stale-hint = Overdue, scheduled for a time that has passed, with an image whose right ends within 30 days, or translated from an article that was withdrawn, or changed within the last 90 days.
stone-empty-filtered = No article matches. Clear a filter, or search for fewer words.
stone-empty-waiting = Nothing waits for you.
stone-empty-stale = Nothing is stale.
stone-empty-list = No articles here yet.
stone-pages = Pages of the list
stone-first = Back to the beginning

## Search and filters

stone-search = Search all articles
stone-clear = Clear filters
stone-due-label = Due
stone-due-overdue = Overdue
stone-due-today = By tonight
stone-due-week = Within a week
stone-person-out = { $name } (shut out)

## What a line says

stone-untitled = Untitled
stone-page = Page
stone-assigned = for {$person}
stone-due = due {$at}
stone-overdue = overdue since {$at}
stone-planned = planned for {$at}
stone-updated = published {$at}
stone-saved = saved {$at}
stone-mark-returned = sent back
stone-mark-mentions = a note names you
stone-mark-behind = behind its original
stone-mark-late = its time has passed
stone-mark-assigned = given to you
stone-mark-orphaned = its original was withdrawn
stone-mark-rights-ending = the right to an image ends soon
stone-mark-rights-ended = the right to an image has ended

## Assigning

stone-assign = Assign
stone-assign-person = Who is to do it
stone-assign-due = Due
stone-assign-brief = What is asked
stone-nobody = Nobody
stone-done-assigned = The article is assigned.
stone-wrong-person = Choose somebody from the list.
stone-wrong-due = Give the due date as a day and a time, or leave it empty.
stone-wrong-brief = What is asked may have 2,000 characters at most. Shorten it.

## Images

stone-images-expired = { $count ->
    [one] { $count } image is still public although the right to show it has ended
   *[other] { $count } images are still public although the right to show them has ended
}
stone-images-expiring = { $count ->
    [one] The right to show { $count } public image ends within 30 days
   *[other] The right to show { $count } public images ends within 30 days
}
stone-comments-wait = { $count ->
    [one] { $count } comment waits
   *[other] { $count } comments wait
}

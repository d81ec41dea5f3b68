### Readers' comments: the queue, decisions, replies, bans.

## The queue

comments-title = Comments
comments-tab-waiting = Waiting
comments-tab-approved = Approved
comments-tab-rejected = Rejected
comments-tab-spam = Spam
comments-more-than = { $n }+
comments-words = Words or name
comments-all = All comments
comments-same = Comments of whoever wrote as “{ $name }”.
comments-are-open = Comments on this article are open.
comments-are-closed = Comments closed
comments-open = Open comments
comments-close = Close comments
comments-chosen = Chosen:
comments-do-approved = Approve
comments-do-rejected = Reject
comments-do-spam = Spam
comments-do-waiting = Put back to waiting
comments-by-paper = answered by { $name }
comments-answers = In answer to { $name }:
comments-others = { $n ->
    [one] { $n } other comment of this writer
   *[other] { $n } other comments of this writer
}
comments-refused = { $n ->
    [one] { $n } refused
   *[other] { $n } refused
}
comments-banned-until = Banned until { $date }
comments-answer = Answer
comments-answer-as = Answer as { $name }
comments-answer-text = Your answer
comments-answer-approve = Answer and approve
comments-empty = No comment here.
comments-none-chosen = Choose at least one comment.
comments-too-many = Choose 200 comments at most.
comments-keys = Keys
comments-key-next = next comment
comments-key-previous = previous comment
comments-key-choose = choose

## Bans

comments-bans = Bans
comments-bans-hint = Somebody who is banned cannot comment for a time. We know them by their network and kind of browser, as a code that changes: another reader of the same network may be meant, so keep bans short.
comments-bans-empty = Nobody has been banned.
comments-ban = Ban this writer
comments-ban-hint = { $n ->
    [one] The writer cannot comment for a time, { $n } day at most. Readers do not see the reason.
   *[other] The writer cannot comment for a time, { $n } days at most. Readers do not see the reason.
}
comments-ban-days = For how long
comments-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
comments-ban-reject = Reject what still waits from them
comments-ban-by = { $name }, { $date }
comments-ban-lifted = Lifted { $date }
comments-ban-ended = Ended { $date }
comments-lift = Lift the ban

## What was done

comments-done-approved = Approved: readers can see it.
comments-done-rejected = Rejected.
comments-done-spam = Moved to spam.
comments-done-waiting = Put back to waiting.
comments-done-undone = Undone.
comments-done-answered = Your answer is on the page.
comments-done-opened = Comments are open again.
comments-done-closed = Comments are closed.
comments-done-banned = The writer is banned.
comments-done-lifted = The ban is lifted.

## What is wrong

comments-wrong-text = Write between 2 and 5,000 characters.
comments-wrong-refused = This comment was refused: approve it before you answer it.
comments-wrong-writer = Nobody can be banned by this comment: it was moved in from elsewhere, or it is the newspaper’s own.
comments-wrong-ban = Give a reason, and a time of 1 to 42 days.

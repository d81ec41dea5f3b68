### Readers' comments: the queue, decisions, replies, bans.

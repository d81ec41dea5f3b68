### An article's page but for its text: fields, states and moves, revisions, checks, previews.

### The stone, home of the desk: articles by state, filters, search, what waits for whom.

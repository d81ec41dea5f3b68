### The front page: slots, pins, history, the breaking-news line.

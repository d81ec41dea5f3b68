### A story in its languages: translating, what has fallen behind, bringing up to date.

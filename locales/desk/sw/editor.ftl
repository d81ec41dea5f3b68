### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

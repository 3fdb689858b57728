"""One writer per file format: tables in, bytes out; nothing in a cell is run, interpreted or lost unseen."""

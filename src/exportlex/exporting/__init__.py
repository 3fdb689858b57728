"""What is taken away: results as tables, each row with its citation, and the files that they are written to."""

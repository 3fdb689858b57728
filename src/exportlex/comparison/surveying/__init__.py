"""The picture of the whole: every position of every jurisdiction, and what follows from it."""

"""Fetches the bytes of law as published, from the web or from a mirror, and remembers what was fetched when."""

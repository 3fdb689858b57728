"""Parts of the page Brief."""

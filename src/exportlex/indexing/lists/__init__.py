"""Control lists in the index: what a build writes of them, and what is asked of them."""

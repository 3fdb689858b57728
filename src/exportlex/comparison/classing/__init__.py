"""Which concept of the scheme a definition defines, if any, and why."""

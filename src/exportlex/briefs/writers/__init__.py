"""A brief in the forms in which it is taken away: each module writes one."""

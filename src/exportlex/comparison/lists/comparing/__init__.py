"""Counterparts set side by side: limits lined up, relations, notes that change the scope, rows for the outside."""

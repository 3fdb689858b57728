"""What a definition cites: laws, provisions, terms, in each language."""

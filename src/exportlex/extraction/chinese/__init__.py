"""How Chinese law defines."""

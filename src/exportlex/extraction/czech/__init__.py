"""How Czech and Slovak law defines."""

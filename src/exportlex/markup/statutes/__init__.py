"""Statutes whose units are told by their enumerators alone, line by line: French and Dutch law, treaties."""

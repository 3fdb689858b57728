"""How passages, and the knowledge base at its date, are cited in papers: references as BibTeX and as CSL-JSON."""

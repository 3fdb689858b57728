"""Word documents (Office Open XML): paragraphs with their numbers, indents and marks."""

"""The knowledge base for programs and notebooks: ``from exportlex import open_knowledge``; see README.md here."""

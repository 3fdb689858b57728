"""The knowledge base: SQLite with a lexical index, FAISS vectors, and a manifest that says what they were made of."""

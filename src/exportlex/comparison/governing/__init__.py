"""Which definition governs a term where it is used."""

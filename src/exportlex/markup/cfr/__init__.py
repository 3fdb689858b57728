"""The Code of Federal Regulations as the eCFR and the GPO mark it up: flat paragraphs read as nested units."""

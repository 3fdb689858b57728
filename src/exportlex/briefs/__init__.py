"""Briefs: parties and concepts chosen by a person, as a document in which every statement of law is referenced."""

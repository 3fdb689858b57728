"""From a concept's words and vectors to the provisions that speak to it, ranked, or the reason why none does."""

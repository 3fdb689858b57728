"""What recognisers of several languages share: spans, names, lists, noun phrases, where a meaning ends."""

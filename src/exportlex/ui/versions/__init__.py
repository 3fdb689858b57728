"""One provision in the languages in which its law is held: which unit is which, and both beside each other."""

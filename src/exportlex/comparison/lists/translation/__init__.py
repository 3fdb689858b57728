"""Which entry of a list is which in a list of another language: a word list learned from the two lists themselves."""

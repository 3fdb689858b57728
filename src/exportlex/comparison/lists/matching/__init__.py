"""Which entry of one list is which of another: by words, values and what entries name; codes are never seen."""

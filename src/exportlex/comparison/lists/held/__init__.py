"""A control list as it is compared: its entries as a tree, codes, notation; which lists are meant."""

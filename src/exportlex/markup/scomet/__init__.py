"""India's SCOMET List: how it is printed, which of its slips are put right, and how its entries nest."""

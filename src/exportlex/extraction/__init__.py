"""Definitions out of provisions: the publisher's own marks first, then recognisers per drafting tradition."""

"""Makes the repository's Word template, so that what stands in the binary can be read here and made again."""

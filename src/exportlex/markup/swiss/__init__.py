"""Swiss federal law, whatever it is published in: labels of its units, how they nest, how they are cited."""

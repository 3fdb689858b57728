"""Results as tables: one module per sort of result, each with the layouts of what it makes."""

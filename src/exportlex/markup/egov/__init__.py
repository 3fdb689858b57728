"""Japanese law as e-Gov publishes it: the standard Law XML of its interface, and the HTML of its site until 2017."""

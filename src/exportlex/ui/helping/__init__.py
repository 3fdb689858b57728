"""The parts of the page Method and limits: how it is made, what signs mean, how well it works, where it ends."""

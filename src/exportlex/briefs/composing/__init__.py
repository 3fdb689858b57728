"""From a selection and the survey to what a brief says, every statement with its references."""

"""The app. Everything that is shown carries provision, pinpoint, as-of date and address."""

"""Documents of invented departments, with the truth about each."""

"""Language models, where the user has one: behind a server, or in this process from a file."""

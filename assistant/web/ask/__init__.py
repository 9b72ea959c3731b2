"""The Ask tab: a conversation with the library, and beside it the paragraphs that it cites."""

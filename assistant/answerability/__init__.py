"""Whether a text can answer a question at all: it holds the kind of thing asked for, and tells of what and whom is asked."""

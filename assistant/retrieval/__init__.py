"""From a question to evidence: paragraphs found, held against the question by words, names and late interaction, and ranked."""

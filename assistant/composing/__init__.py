"""From paragraphs to an answer: which sentences are quoted, how sure it is, and what is said where there is none."""

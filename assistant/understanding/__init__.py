"""From what a delegate types to a question: its plain form, its intent, what it names, what a follow-up leaves out."""

"""Every word that a language model is ever sent, one template a file."""

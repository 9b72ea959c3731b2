"""Evaluation: how well documents are read and questions answered."""

"""Asks for a new entry, one question at a time, and writes it into the right file."""

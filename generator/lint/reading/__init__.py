"""Prose out of files, with the place of every character: one module for each format, `readers` to choose between."""

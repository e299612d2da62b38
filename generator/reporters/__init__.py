"""Findings for those who read them: people at a keyboard, other programs, code hosting sites, and editors in a browser.

Each module here takes a `Report` and gives text, whole or part by part. None of them reads a file.
"""

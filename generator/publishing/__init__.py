"""Putting finished pages where the public can see them. Nothing here knows which engine made the files."""

"""Finds what a parent would stumble over, before any parent does."""

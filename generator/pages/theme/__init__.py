"""The theme: our own frame around every page, on top of Material's stylesheet and without any of its scripts."""

"""A Local Offer website out of plain YAML and Markdown."""

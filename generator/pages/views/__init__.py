"""One module for each kind of page. Each has `pages(site)`, which yields finished pages."""

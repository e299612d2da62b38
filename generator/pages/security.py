"""What browsers may load and run on the pages: a content security policy (W3C, Content Security Policy Level 3).

Each page says it itself, in a `<meta>`, so that it holds on any web server. Whatever got into a page by mistake could
run nothing, load nothing from elsewhere, and send nothing away.
"""

from __future__ import annotations

_RULES = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's style sheet has its small drawings in it
    "object-src": "'none'",
    "frame-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_FOR_SEARCH = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""Pagefind's engine is WebAssembly. It runs on the search page alone, and this lets no text run as a script."""


def policies() -> dict[str, str]:
    """Return the policy for every page (`policy`) and the one for the search page (`search_policy`)."""
    return {"policy": _written(_RULES), "search_policy": _written(_RULES | _FOR_SEARCH)}


def _written(rules: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())

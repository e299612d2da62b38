"""The link with which somebody tells us about a page: to a form, else an e-mail that is begun already."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from generator.directory.addresses import CONTACT
from generator.directory.authority import Authority

PARAMETER = "page"
"""The name under which a form gets the address of the page."""

_LETTER = """\
Page: {title}
Address: {address}

What is wrong or missing, or what helped you:


(Please leave out names and private things about your child.)
"""

_NO_ADDRESS = "(please copy it from the top of your browser)"


@dataclass(frozen=True, slots=True)
class Feedback:
    """Where people tell us about a page."""

    form: str | None
    """The web address of a form, when there is one."""
    email: str | None
    """The address to write to when there is no form."""
    site: str
    """The address of the top of the site, ending in a slash; "/" when nobody has told us."""

    def link(self, title: str, address: str | None) -> str:
        """Return the link for the page of this title.

        Args:
            title: The title of the page, as plain text.
            address: The page's address from the top of the site, or None when we cannot know it.
        """
        whole = None if address is None else self.site + address
        if self.form:
            return _form_link(self.form, whole)
        if self.email:
            return _email_link(self.email, title, whole)
        return CONTACT


def feedback(authority: Authority, form: str | None, site: str | None) -> Feedback:
    """Return where people tell us about a page of this authority's site."""
    email = next((contact.email for contact in authority.contacts if contact.email), None)
    return Feedback(form, email, f"{(site or '').rstrip('/')}/")


def _form_link(form: str, address: str | None) -> str:
    if address is None:
        return form
    parts = urlsplit(form)
    query = "&".join(filter(None, (parts.query.rstrip("&"), f"{PARAMETER}={quote(address, safe='')}")))
    return urlunsplit(parts._replace(query=query))


def _email_link(email: str, title: str, address: str | None) -> str:
    # A line ends with both signs in an e-mail link (RFC 6068), and a space is never a plus.
    letter = _LETTER.format(title=title, address=address or _NO_ADDRESS).replace("\n", "\r\n")
    subject = quote(f"About the page: {title}", safe="")
    return f"mailto:{quote(email, safe='@')}?subject={subject}&body={quote(letter, safe='')}"

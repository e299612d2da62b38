"""What a service costs. A price of nothing is free only when the source says so in words or by a yes."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.directory.wording import PAY_WHAT_YOU_CAN
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.own_part import own_part
from generator.intake.open_referral.rich_text import plain, prose

_FREE = re.compile(r"\bfree\b|\bno (?:charge|cost|fee)\b", re.IGNORECASE)
_FEW = 4
"""A note of so many words that has "free" in it says that something is free, and not for whom."""
_PER = re.compile(r"(?:per|a|an|each) ([a-z][a-z -]{1,40})", re.IGNORECASE)
_NOT_FREE = re.compile(r"\bnot free\b|\bfree (?:for|if|to|when|with|trial|parking|of)\b|[0-9]", re.IGNORECASE)


def cost_of(service: Fields) -> dict[str, Any]:
    """Return the cost of a service in the shape of our YAML, or an empty one when nobody has said."""
    is_free = service.flag("free")
    options = [_price(option) for option in service.records("cost_options", "cost_option")]
    prices = [price for price, _, _ in options if price]
    told = [words for _, words, _ in options if words]
    is_free = is_free or any(free for _, _, free in options) or None
    says_free = False
    for words in _fees(service):
        says_free = says_free or _is_free(words)
        told += [] if _is_free(words) else [words]
    if prices and not any(Decimal(price["amount"]) for price in prices):
        reason = "A price of 0 may mean that nobody filled it in. It is not taken for free."
        service.drop("cost_options", reason, ", ".join(price["who"] for price in prices))
        prices = []
    if prices and (is_free or says_free):
        service.guess("free", "It is said to be free, and has prices too. The prices were kept.")
    pays_freely = PAY_WHAT_YOU_CAN in told
    details = " ".join(words for words in dict.fromkeys(told) if words != PAY_WHAT_YOU_CAN)[:400]
    is_for_nothing = not prices and (is_free or (says_free and not details))
    if service.values.get("free") is False and not prices and not details:
        service.drop("free", "It says that it is not free, and not what it costs.", "no")
    cost = {"free": is_for_nothing, "pay_what_you_can": pays_freely, "prices": prices, "details": details}
    return {name: value for name, value in cost.items() if value}


def _fees(service: Fields) -> list[str]:
    """Return what a service says of money in words, each thing once."""
    described, fees = (plain(prose(service, name)) for name in ("fees_description", "fees"))
    if own_part(service.values) and not _is_free(fees):
        return [described] if described else []  # our own feeds make these words of the prices
    return [words for words in (described, "" if described and described in fees else fees) if words]


def _price(option: Fields) -> tuple[dict[str, str] | None, str, bool]:
    """Return what an option says: a price, or words, or that it is free."""
    who, described, kind = option.text("option"), option.text("amount_description"), option.text("cost_type")
    raw, currency = option.text("amount"), option.text("currency").upper()
    for name in ("valid_from", "valid_to"):
        if option.text(name):
            option.drop(name, "A price has no days from and to which it holds.", option.values[name])
    if currency not in ("", "GBP", "£"):
        option.drop("currency", "Only prices in pounds can be kept.", f"{raw} {currency}")
        return None, "", False
    amount = _amount(raw)
    if raw and amount is None:
        option.drop("amount", "It is no amount of money.", raw)
    is_free = any(_is_free(words) and len(words.split()) <= _FEW for words in (who, described, kind))
    if is_free and not amount:
        return None, "", True
    if amount is None or (amount == 0 and not who):
        if raw and amount == 0:
            option.drop("amount", "A price of 0 may mean that nobody filled it in. It is not taken for free.", raw)
        return None, " ".join(filter(None, (who, described))), False
    per = next((match[1] for one in (kind, described) if (match := _PER.fullmatch(one))), "")
    price = {"who": who or "Each person", "amount": f"{amount:.2f}", "per": per or kind}
    if not who:
        option.guess("option", "It does not say who pays. It is taken as: each person.", raw)
    if not price["per"]:
        option.guess("cost_type", "It does not say what the money buys. It is taken as: a session.", raw)
    return price, "" if per or described == raw else described, False


def _amount(raw: str) -> Decimal | None:
    try:
        amount = Decimal(raw.replace("£", "").replace(",", "").strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 <= amount <= 100_000 else None


def _is_free(words: str) -> bool:
    return bool(_FREE.search(words)) and not _NOT_FREE.search(words)

"""What a service costs. A price of nothing is free only when the source says so in words or by a yes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.directory.wording import PAY_WHAT_YOU_CAN, ended, money
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.own_part import own_part
from generator.intake.open_referral.rich_text import plain, prose

_FREE = re.compile(r"\bfree\b|\bno (?:charge|cost|fee)\b", re.IGNORECASE)
_ALL_FREE = "Free"
_ROUNDING = Decimal("0.000001")
"""So far from whole pence a number may be that a computer wrote. What is further is no price."""
_FEW = 4
"""A note of so many words that has "free" in it says that something is free, and not for whom."""
_PER = re.compile(r"(?:per|a|an|each) ([a-z][a-z -]{1,40})", re.IGNORECASE)
_UNIT = re.compile(r"(?:per|an?) .+", re.IGNORECASE)
"""What stands where whoever pays should be, and tells what the money buys."""
_NOT_FREE = re.compile(r"\bnot free\b|\bfree (?:for|if|to|when|with|trial|parking|of)\b|[0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Option:
    """What one option says. A price says who pays and what for; what leaves one of these out stays in words."""

    price: dict[str, str] | None = None
    words: str = ""
    free: str = ""
    """Words that it is free, such as "Carers: free"."""
    is_paid: bool = False


def cost_of(service: Fields) -> dict[str, Any]:
    """Return the cost of a service in the shape of our YAML, or an empty one when nobody has said."""
    says_free = service.flag("free")
    options = [_option(option) for option in service.records("cost_options", "cost_option")]
    prices = [option.price for option in options if option.price]
    is_paid = any(option.is_paid for option in options)
    told = [words for option in options if (words := option.words or (option.free if is_paid else ""))]
    is_free = says_free or any(option.free for option in options)
    for words in _fees(service):
        if _is_free(words):
            says_free = True
        else:
            told.append(words)
    if any(option.is_paid and not option.price for option in options):  # free beside a price that stays in words
        told += [f"{price['who']}: free" for price in prices if not Decimal(price["amount"])]
        prices = [price for price in prices if Decimal(price["amount"])]
    if prices and not is_paid:
        reason = "A price of 0 may mean that nobody filled it in. It is not taken for free."
        service.drop("cost_options", reason, ", ".join(price["who"] for price in prices))
        prices = []
    if is_paid and says_free:
        service.guess("free", "It is said to be free, and has prices too. The prices were kept.")
    pays_freely = PAY_WHAT_YOU_CAN in told
    details = _sentences(words for words in told if words not in (PAY_WHAT_YOU_CAN, _ALL_FREE))
    is_for_nothing = not is_paid and (is_free or (says_free and not details))
    if service.values.get("free") is False and not is_paid and not details:
        service.drop("free", "It says that it is not free, and not what it costs.", "no")
    cost = {"free": is_for_nothing, "pay_what_you_can": pays_freely, "prices": prices, "details": details}
    return {name: value for name, value in cost.items() if value}


def _sentences(told: Iterable[str]) -> str:
    """Return words as a text in one line, each thing once. What ends without a mark gets one before the next."""
    once = list(dict.fromkeys(told))
    return " ".join([*(ended(words) for words in once[:-1]), *once[-1:]])[:400]


def _fees(service: Fields) -> list[str]:
    """Return what a service says of money in words, each thing once."""
    described, fees = (plain(prose(service, name)) for name in ("fees_description", "fees"))
    if own_part(service.values) and not _is_free(fees):
        return [described] if described else []  # our own feeds make these words of the prices
    return [words for words in (described, "" if described and described in fees else fees) if words]


def _option(option: Fields) -> _Option:
    who, described, kind = option.text("option"), option.text("amount_description"), option.text("cost_type")
    raw, currency = option.text("amount"), option.text("currency").upper()
    for name in ("valid_from", "valid_to"):
        if option.text(name):
            option.drop(name, "A price has no days from and to which it holds.", option.values[name])
    if currency not in ("", "GBP", "£"):
        option.drop("currency", "Only prices in pounds can be kept.", f"{raw} {currency}")
        return _Option()
    amount = _amount(raw)
    if raw and amount is None:
        option.drop("amount", "It is no amount of money.", raw)
    is_free = any(_is_free(words) and len(words.split()) <= _FEW for words in (who, described, kind))
    if is_free and not amount:
        return _Option(free=f"{who}: free" if who and not _is_free(who) else _ALL_FREE)
    if amount is None or (amount == 0 and not who):
        if raw and amount == 0:
            option.drop("amount", "A price of 0 may mean that nobody filled it in. It is not taken for free.", raw)
        return _Option(words=" ".join(filter(None, (who, described))))
    per = next((match[1] for one in (kind, described) if (match := _PER.fullmatch(one))), "") or kind
    if amount and (not per or not who or _UNIT.fullmatch(who)):
        return _Option(words=_in_words(who, amount, described, kind), is_paid=True)
    price = {"who": who, "amount": f"{amount:.2f}", **({"per": per} if per else {})}
    is_said = _PER.fullmatch(described) or described == raw
    return _Option(price, "" if is_said else described, is_paid=amount > 0)


def _in_words(who: str, amount: Decimal, described: str, kind: str) -> str:
    """Return a price as the source says it, which tells not all that a price has here."""
    pounds = money(amount)
    more = " ".join(dict.fromkeys(words for words in (described, kind) if words and words != who))
    if _UNIT.fullmatch(who):
        pounds, who = f"{pounds} {who[0].lower()}{who[1:]}", ""
    if re.search(rf"£ ?{amount.normalize():f}(?:\.0+|0)?(?![0-9.])", more):
        pounds = more
    elif more:
        pounds = f"{pounds} {more}" if _PER.fullmatch(more) else f"{pounds} ({more})"
    return f"{who}: {pounds}" if who else pounds


def _amount(raw: str) -> Decimal | None:
    try:
        amount = Decimal(raw.replace("£", "").replace(",", "").strip())
    except InvalidOperation:
        return None
    if not amount.is_finite() or not 0 <= amount <= 100_000:
        return None
    pence = amount.quantize(Decimal("0.01"))
    return pence if abs(pence - amount) < _ROUNDING else None


def _is_free(words: str) -> bool:
    return bool(_FREE.search(words)) and not _NOT_FREE.search(words)

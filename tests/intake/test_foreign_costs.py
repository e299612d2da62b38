"""Prices in the feeds of others: what was told, and nothing that was not."""

from __future__ import annotations

import pytest

from tests.intake.test_open_referral import group, reasons


def cost(tmp_path, *options, **more):
    return group(tmp_path, cost_options=list(options), **more).fields["cost"]


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ({"option": "Per family", "amount": 2.5}, "£2.50 per family"),
        ({"option": "Adults", "amount": 4}, "Adults: £4"),
        ({"option": None, "amount": 5, "amount_description": "per session"}, "£5 per session"),
        ({"option": "per session", "amount": "3.0", "cost_type": "per session"}, "£3 per session"),
        (
            {"option": "Day", "amount": 18, "amount_description": "£18 a day, £15 siblings"},
            "Day: £18 a day, £15 siblings",
        ),
        ({"option": "Sibling", "amount": 1, "amount_description": "must book"}, "Sibling: £1 (must book)"),
        ({"amount": 1, "amount_description": "£12 a term"}, "£1 (£12 a term)"),
        ({"amount": 4.2, "option": "Adult"}, "Adult: £4.20"),
    ],
)
def test_a_price_that_leaves_out_who_pays_or_what_for_stays_in_its_own_words(tmp_path, option, words):
    assert cost(tmp_path, option) == {"details": words}


def test_a_price_that_tells_who_pays_and_what_for_is_a_price(tmp_path):
    told = cost(tmp_path, {"option": "Member", "amount": "12.50", "amount_description": "per term"})
    assert told == {"prices": [{"who": "Member", "amount": "12.50", "per": "term"}]}


def test_who_comes_free_is_told_beside_those_who_pay(tmp_path):
    options = ({"option": "Adults", "amount": 4}, {"option": "Under 2s", "amount": 0, "amount_description": "Free"})
    assert cost(tmp_path, *options) == {"details": "Adults: £4. Under 2s: free"}


def test_parts_of_a_penny_are_no_price_and_the_figures_of_a_computer_are(tmp_path):
    record = group(tmp_path, cost_options=[{"option": "Taster", "amount": 1.999}])
    assert reasons(record)["cost_options.amount"] == "It is no amount of money."
    assert cost(tmp_path, {"option": "Taster", "amount": 2.3000000000000003}) == {"details": "Taster: £2.30"}


def test_what_is_free_never_stands_alone_when_other_prices_stay_in_words(tmp_path):
    told = cost(tmp_path, {"option": "Adult", "amount": 4.2}, {"option": "Carer", "amount": 0})
    assert told == {"details": "Adult: £4.20. Carer: free"}

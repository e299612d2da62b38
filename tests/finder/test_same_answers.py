"""The script that answers on a phone says what a plain look at the model says, whatever is in it and is chosen."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.directory.standing import listed_groups, visible_groups
from generator.finder import encoding
from generator.finder.answer import answer
from generator.finder.encoding import finder_files
from generator.finder.facets import questions
from tests.finder.javascript import files_of, run
from tests.stories import AUTHORITY, PHYSIOTHERAPY, a_directory

THE_DAY = date(2026, 11, 22)
AREAS = [{"id": name, "name": name.title()} for name in ("north", "south", "the-hills")]
NEEDS = [
    "communication-and-interaction",
    "cognition-and-learning",
    "social-emotional-and-mental-health",
    "sensory-and-physical",
]
ACCESS = ["step_free_entrance", "accessible_toilet", "hearing_loop", "quiet_space", "blue_badge_parking"]
FACTS = st.sampled_from(["yes", "no", "not told", {"answer": "partly", "details": "Ask at the desk."}])


def some_of(*values):
    return st.lists(st.sampled_from(values), unique=True, max_size=3)


def maybe(**fields):
    """Fields that are there or not."""
    return st.fixed_dictionaries({}, optional=fields)


ages = maybe(youngest=st.sampled_from(["0", "2", "4", "18 months"]), oldest=st.sampled_from(["4", "5", "11", "25"]))
who_for = st.builds(
    lambda years, needs, others: {"ages": years, **needs, **others},
    ages,
    st.one_of(st.just({}), st.just({"any_need": "yes"}), some_of(*NEEDS).map(lambda needs: {"needs": needs})),
    maybe(diagnosis_needed=FACTS),
)
costs = st.one_of(
    st.just({}),
    st.just({"free": "yes"}),
    st.just({"pay_what_you_can": "yes"}),
    st.just({"details": "Ask us."}),
    st.lists(
        st.fixed_dictionaries(
            {
                "who": st.just("Each child"),
                "amount": st.sampled_from(["0", "2.50", "5", "9", "30"]),
                "per": st.sampled_from(["session", "day", "half term", "blue moon"]),
            }
        ),
        min_size=1,
        max_size=2,
    ).map(lambda prices: {"prices": prices}),
)
sessions = st.builds(
    lambda day, times, where: {"day": day, "start": times[0], "end": times[1], **where},
    st.sampled_from(["Monday", "Tuesday", "Saturday"]),
    st.sampled_from(
        [("9:00", "10:00"), ("11:00", "13:00"), ("10:00", "15:00"), ("16:30", "18:00"), ("19:00", "20:00")]
    ),
    maybe(venue=st.sampled_from(["one", "two", "three"]), online=st.just({"how": "By video."})),
)
groups = st.builds(
    lambda others, who, cost, times, ways: {
        "summary": "A group.",
        "status": "running",
        "who_for": who,
        "cost": cost,
        "sessions": times,
        "how_to_join": {"ways": ways},
        **others,
    },
    maybe(
        parents=st.sampled_from(["stay", "leave", "either", "only"]),
        siblings=FACTS,
        kind=st.sampled_from(["group", "sports", "playscheme", "short break"]),
    ),
    who_for,
    costs,
    st.lists(sessions, max_size=2),
    some_of("drop in", "book", "referral"),
)


@st.composite
def directories(draw):
    venues = [
        {
            "id": name,
            "name": name.title(),
            "access": draw(st.fixed_dictionaries({}, optional=dict.fromkeys(ACCESS, FACTS))),
            **draw(maybe(area=st.sampled_from([area["id"] for area in AREAS]))),
        }
        for name in ("one", "two", "three")
    ]
    listed = [
        {"id": f"group-{number}", "name": f"Group {number}", **one}
        for number, one in enumerate(draw(st.lists(groups, min_size=1, max_size=7)))
    ]
    return a_directory(
        *listed, venues=venues, authority={**AUTHORITY, "areas": AREAS}, staff_backgrounds=[PHYSIOTHERAPY]
    )


ASKED = {question.id: [choice.id for choice in question.choices] for question in questions(a_directory())}
ASKED["place"] = [*(area["id"] for area in AREAS), "online"]
REASONS = ["age", "need", "when", "cost", "place", "parents", "join", "kind", "access:step-free", "welcome:siblings"]
choices = st.fixed_dictionaries(
    {},
    optional={
        **{question: st.lists(st.sampled_from(known), unique=True, max_size=2) for question, known in ASKED.items()},
        "show": some_of(*REASONS),
    },
)


def listed(directory):
    return listed_groups(visible_groups(directory, THE_DAY))


def as_told(found):
    """What the plain answer says, in the script's words."""
    return {
        "found": sorted(group.id for group in found.groups),
        "counts": found.counts,
        "left out": len(found.left_out),
        "by": {
            reason: {"notTold": counts["not told"], "partly": counts["partly"]}
            for reason, counts in found.left_out_by.items()
        },
        "relax": {frozenset(drop.tests) for drop in found.relax},
    }


def as_answered(found):
    """The same of what the script says."""

    def reason(part):
        name = "when" if part["question"] in ("day", "time") else part["question"]
        return f"{name}:{part['choice']}" if part["choice"] else name

    return {
        "found": sorted(hit["id"] for hit in found["hits"]),
        "counts": found["counts"],
        "left out": found["leftOut"]["total"],
        "by": found["leftOut"]["by"],
        "relax": {frozenset(map(reason, one["drop"])) for one in found["relax"]},
    }


# Each try starts a program, so making a failing one smaller would take minutes.
QUICKLY = {
    "deadline": None,
    "phases": [Phase.explicit, Phase.reuse, Phase.generate],
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("scripts")


@settings(max_examples=25, **QUICKLY)
@given(directory=directories(), asked=st.lists(choices, min_size=6, max_size=12))
def test_the_script_answers_as_a_plain_filter_over_the_model_does(folder, directory, asked):
    groups = listed(directory)
    files = files_of(finder_files(directory, groups, THE_DAY))
    told = [as_told(answer(directory, groups, one)) for one in asked]
    answered = run(folder, [{"files": files, "questions": [{"choices": one} for one in asked]}])["answers"][0]
    assert list(map(as_answered, answered)) == told


@settings(max_examples=8, **QUICKLY)
@given(directory=directories(), asked=choices, areas=st.lists(st.sampled_from(ASKED["place"]), min_size=1, unique=True))
def test_a_large_directory_in_parts_finds_the_same_groups(folder, monkeypatch, directory, asked, areas):
    monkeypatch.setattr(encoding, "MOST_TOGETHER", 0)
    groups, chosen = listed(directory), {**asked, "place": areas}
    files = files_of(finder_files(directory, groups, THE_DAY))
    (found,) = run(folder, [{"files": files, "places": areas, "questions": [{"choices": chosen}]}])["answers"][0]
    told = answer(directory, groups, chosen)
    assert as_answered(found)["found"] == as_told(told)["found"]

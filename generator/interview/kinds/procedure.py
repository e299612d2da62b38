"""Questions about how something is done, in the order in which its page tells it."""

from __future__ import annotations

from generator.directory.procedures import Commitment, Consent, Privacy, Procedure, Step
from generator.interview.row import Row, Tables

_WHOM = {
    "families": "children, young people, parents and carers",
    "agencies": "people from other services",
    "schools": "schools and nurseries",
}

TABLES: Tables = {
    Procedure: (
        Row("name", "What is it called? Say what it does for a family.", "Asking you first"),
        Row("id", "A short name for its web address?", "asking-you-first"),
        Row("summary", "What is it about, in one sentence?", "What we ask you about, and how you can say no."),
        Row("audiences", "For whom is it?", glosses=_WHOM),
        Row("why", "Why is it there?", "Some things we do only when you have said yes."),
        Row("commitments", "Is something promised?", again="Is something else promised?"),
        Row("steps", "Does it go step by step?", again="Is there another step?"),
        Row("consents", "Is there something nobody does without asking first?", again="Is there something else?"),
        Row("privacy", "Is there something to say about what stays private?"),
        Row("complaints", "What can somebody do when this is not done as it says?", "Tell the manager the same day."),
        Row("complain_to", "Is there somebody to turn to then?", again="Is there somebody else?"),
        Row("owner", "Who keeps this up to date? The part they play, no names.", "Early years adviser"),
        Row("reviewed", "When did somebody last go through it?", "2026-08-31"),
        Row("next_review", "By when does somebody go through it again?", "2027-08-31", settles=("next_review",)),
    ),
    Commitment: (
        Row("to", "To whom is it promised?", glosses=_WHOM),
        Row("text", "What is promised, in one sentence?", "We explain it in your language before you sign."),
    ),
    Step: (
        Row("title", "The step in a few words?", "We ask"),
        Row("what_happens", "What will a family see and hear?", "You get a sheet with one line for each thing."),
        Row("who", "Who does it? The part they play, no names.", "Your child’s key person"),
        Row("by_when", "By when?", "within 2 weeks"),
        Row("you_can_ask_for", "What can a family ask for at this step?", "The sheet in large print, or read aloud."),
        Row("if_late", "What can they do when it has not happened in time?", "Ring the advice desk."),
    ),
    Consent: (
        Row("to", "What is asked for?", "Give your child medicine"),
        Row("when_asked", "When is a family asked?", "Before the first dose, for each medicine."),
        Row("how_to_say_no", "How does somebody say no, or change their mind?", "Leave it blank, or tell any worker."),
        Row("if_you_say_no", "What happens then?", "You can come in to give it."),
    ),
    Privacy: (
        Row("stays_private", "What does nobody pass on?", "What you tell us about your family."),
        Row("shared_with_consent", "What is passed on only when the family agrees?", "A report to the next school."),
        Row(
            "shared_without_consent",
            "When may something be passed on although nobody agreed?",
            "When a child may be at risk of serious harm.",
        ),
    ),
}

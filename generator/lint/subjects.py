"""Who a part of a sentence is about: a family, or a council, a school and the things they run.

It looks for the first noun of the clause before a verb. That is no grammar, but "parents must" and "the council must"
are all that a rule about tone has to tell apart.
"""

from __future__ import annotations

from generator.lint.block_view import BlockView
from generator.lint.prose import word_set

CHILD = word_set(
    "child children pupil pupils he she toddler toddlers baby babies boy boys girl girls son daughter students "
    "student learners learner youngsters sibling siblings"
)
FAMILY = CHILD | word_set(
    "you parent parents carer carers family families guardian guardians mother mothers father fathers mum mums "
    "dad dads anyone anybody everyone everybody those grandparents patients swimmers attendees participants riders members member applicants visitors users clients claimants passengers guests interns trainees sevens youngsters swimmers "
    "players brothers sisters customers"
)
SERVICE = word_set(
    "council councils la lea las authority authorities school schools nursery nurseries pre-school preschool "
    "playgroup service services team teams tribunal government hospital hospitals gp gps doctor doctors staff "
    "driver drivers teacher teachers it boiler heating lift lifts machine engine trust board panel police court "
    "judge judges department officer officers provider providers college colleges setting settings employer "
    "employers company landlord test tests equipment attempt attempts system plan plans we i nhs ombudsman "
    "insurer shop airline ofsted minister ministers kidney kidneys heart brakes computer battery phone app club "
    "group clinic ward surgery nurse nurses therapist therapists professional professionals worker workers "
    "practitioner practitioners manager managers governors trustees volunteers childminder childminders academy "
    "commissioners icb body bodies agency agencies form forms letter law building gate door toilet vehicle bus "
    "taxi escort escorts helper helpers leader leaders senco co-ordinator coordinator report decision"
)
_BEFORE_BARE_VERBS = word_set(
    "to who and or not if also repeatedly persistently continually consistently always will may should might could do does did"
)
ASKED = ("family", "child", "third", "not-family", "not-service", "any")
"""What an entry of a word list can ask for."""

_BESIDE_VERB = word_set(
    "also always all both then now still themselves alone only never who and or please not do will should can may often "
    "simply really just again together here there attending starting using coming concerned himself herself yourself"
)
"""Words that can stand between a subject and its verb."""
_BREAKS = frozenset(",;:–—()\ufffc")
_CONJUNCTIONS = word_set("if when where because so but unless until once although though while whether")
_PREPOSITIONS = word_set("of for to with from in at by on about into around between near without before after")
_BACK = 30
"""How many words before the verb are looked at."""


def is_about(block: BlockView, number: int, asked: str) -> bool:
    """Return whether the part of a sentence before word `number` is about whom an entry asks for."""
    subject = subject_of(block, number)
    if asked == "not-family":
        return subject not in FAMILY
    if asked == "not-service":
        return subject in FAMILY or (subject not in SERVICE and _has_no_subject(block, number))
    if asked == "third":
        return subject in FAMILY and subject != "you"
    if asked == "any":
        return True
    return subject in (CHILD if asked == "child" else FAMILY)


def _has_no_subject(block: BlockView, number: int) -> bool:
    """Whether nothing of its own stands before a verb, as in "it is an offence to fail to attend"."""
    start, _ = block.sentence_at(block.spans[number][0])
    if not number or block.spans[number - 1][0] < start:
        return True
    return block.words[number - 1] in _BEFORE_BARE_VERBS


def subject_of(block: BlockView, number: int) -> str:
    """Return the noun or pronoun that the clause before word `number` begins with, or "" when none is known."""
    start, _ = block.sentence_at(block.spans[number][0])
    lowest = max(number - _BACK, 0)
    while lowest < number and block.spans[lowest][0] < start:
        lowest += 1
    begin = _clause(block, lowest, number)
    found = _first_noun(block, begin, number)
    if found == "they":
        return _noun_before(block, begin) or found
    if not found and begin > lowest:
        return _first_noun(block, _clause(block, lowest, begin - 1), begin)
    return found


def _clause(block: BlockView, lowest: int, number: int) -> int:
    """Return the number of the first word of the clause that ends before word `number`."""
    for here in range(number, lowest, -1):
        between = block.text[block.spans[here - 1][1] : block.spans[here][0]]
        if not _BREAKS.isdisjoint(between) or block.words[here - 1] in _CONJUNCTIONS:
            return here
    return lowest


def _first_noun(block: BlockView, begin: int, number: int) -> str:
    words = block.words
    last = words[number - 1] if number > begin else ""
    if last in ("we", "i"):
        return "we"
    if last in FAMILY and _PREPOSITIONS.isdisjoint(words[max(number - 3, begin) : number - 1]):
        return last
    if number - begin > 1 and words[number - 2] in FAMILY and last not in _BESIDE_VERB:
        return ""  # "parents' consent must", "child care must"
    for here in range(begin, number):
        word = words[here]
        if word == "they":
            return word
        if word in FAMILY or word in SERVICE:
            if here + 1 < number and words[here + 1] in SERVICE and word in FAMILY and word != "you":
                continue
            if word != "you" and not _PREPOSITIONS.isdisjoint(words[max(here - 2, begin) : here]):
                continue
            return word
    if number > begin and words[number - 1] == "who":
        return "anyone"
    return ""


def _noun_before(block: BlockView, begin: int) -> str:
    """Return the first noun of the sentence before, or of this one: what "they" most likely stands for."""
    start, _ = block.sentence_at(block.spans[begin][0])
    before, _ = block.sentence_at(max(start - 2, 0))
    for here in range(begin):
        if before <= block.spans[here][0] and (block.words[here] in FAMILY or block.words[here] in SERVICE):
            return block.words[here]
    return ""

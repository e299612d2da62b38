"""What is a shortened name, and what explains it. Each line of the tables is a way that editors really write."""

from __future__ import annotations

from datetime import date

import pytest

from generator.lint.engine import Linter
from generator.lint.initials import fits
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Term, Words

SETTINGS = Settings(today=date(2026, 11, 22), only=frozenset(("acronym", "acronym-meaning")))
LINTER = Linter(Words(settings=SETTINGS), SETTINGS)

EXPLAINED = r"""
Your child may have an Education, Health and Care Plan (EHCP).
The EHCP (Education, Health and Care Plan) says so.
The special educational needs coordinator (SENCO) helps.
a special educational needs and disabilities coordinator (“SENDCo”)
Children with special educational needs (‘SEN’) are welcome.
education, health and care needs assessments (EHCNAs)
a plan called an education, health and care plan (or EHCP for short)
an education, health and care plan (also known as an EHC plan)
Every education, health and care (EHC) plan is looked at once a year.
Speech & Language Therapy (S&LT) is here.
The Department for Education, or DfE, says so.
The Department for Education – DfE – says so.
SENDIASS [special educational needs and disabilities information, advice and support service] can help.
CAMHS: child and adolescent mental health services
CAMHS - Child and Adolescent Mental Health Services
CAMHS = child and adolescent mental health services
CAMHS, which stands for child and adolescent mental health services, is a team.
CAMHS (which stands for child and adolescent mental health services) is a team.
CAMHS means child and adolescent mental health services.
The EYFS is the Early Years Foundation Stage, the rules for nurseries.
We use the Picture Exchange Communication System, known as PECS.
A team around the family meeting (TAF) is a meeting.
In key stage one (KS1) she learned to read. KS1 is fun.
the Local Government & Social Care Ombudsman (LGSCO)
a multi-disciplinary team (MDT) meeting
Larkminster Community Healthcare (LCHC) runs it.
Supporting Inclusive Learning in All Places (SILAP)
Attention Deficit Hyperactivity Disorder (ADHD/ADD)
autism spectrum disorder or condition (ASD or ASC)
A SENCO (that is, a special educational needs co-ordinator) plans the help.
Our SENCO, the special educational needs co-ordinator, plans the help.
It is called Disability Living Allowance. People call it DLA.
The education welfare officer – everyone calls her the EWO – visits.
*[PECS]: Picture Exchange Communication System\n\nWe use PECS.
| DLA | Disability Living Allowance |\n| --- | --- |\n| EP | educational psychologist |
### EBSA\n\nEmotionally based school avoidance is when school is too much.
We belong to the SBN (Short Breaks Network).
The Inclusive Teams Unit (ITU) can help.
The test is an electroencephalogram (EEG).
A PT (physiotherapist) helps. On the ward PT (physiotherapy) is in the morning.
DNACPR = a form that says do not attempt cardiopulmonary resuscitation
an IRO: you may see that as independent reviewing officer
SLT here is speech and language therapy.
| TTO | To take out. Medicines for home |\n| --- | --- |\n| EP | educational psychologist |
""".strip().splitlines()

NO_NAMES = r"""
Section 19 of the Education Act. Year 7A. Part B. Section F of the plan.
Henry VIII. World War II. Volume IV. Type II diabetes. Louis XIV. Schedule XII.
Come to the hall at 7 PM or 10 AM. It is 5 KM away and weighs 10 KG.
Mr J.R. Smith and Dr A.B. Jones will be there. So will J. K. Rowling.
Park at OX4 1AB or SW1A 1AA. My car is AB12 CDE.
Quote SRV-0012 or REF/2026/11. Form SS1. Form EHC2. Room GF12. Junction J4.
It is a BBC programme on TV. Ask your GP. Send a PDF by SMS. OK!
Please do NOT ring. You MUST come. ALL welcome. It is FREE.
PLEASE READ THIS NOTICE CAREFULLY. NO DOGS.
St Mary's RC Primary School and All Saints CE Academy.
Jane Smith MBE opened it. Jo Brown BA (Hons), MSc.
Tower Play Services Ltd, Kids First CIC, Wenbury FC.
Open MON to FRI. In DEC and JAN we close.
We use YouTube, WhatsApp, iPads, LinkedIn and PayPal.
Sizes S, M, L and XL. COVID-19 rules. The T-shirt, the X-ray and Wi-Fi.
Write to SEN@example.org or see https://example.org/EHCP/DLA.
`EHCP = yes` is code.
The hall is bright. HALL CLOSED.
""".strip().splitlines()

UNEXPLAINED = [
    ("Ask your SENCO.", "SENCO"),
    ("SENCOs help.", "SENCOs"),
    ("the SENCO’s room", "SENCO"),
    ("The S.E.N. team", "S.E.N."),
    ("SEN/D papers", "SEN/D"),
    ("We met 812 lovely families (CYP).", "CYP"),
    ("pre-EHCP meetings", "EHCP"),
    ("EHCP/IEP reviews", "EHCP IEP"),
    ("The NHS CAMHS team", "CAMHS"),
    ("In KS2 she moved.", "KS2"),
    ("the DfE, PfA, SpLD and QToD", "DfE PfA SpLD QToD"),
    ("What is an EHCP?", "EHCP"),
    ("the MASH team and PALS", "MASH PALS"),
    ("SMART targets and NICE guidelines", "SMART NICE"),
    ("children with VI and HI", "VI HI"),
    ("CAMHS (see page 4)", "CAMHS"),
    ("CAMHS – a team of nurses and doctors", "CAMHS"),
    ("The SILAP project runs on Mondays.", "SILAP"),
    ("T&Cs apply. Q&A at noon.", "T&Cs"),
    ("FE and HE colleges", "FE HE"),
    ("your EHC plan", "EHC"),
    ("ASD/ADHD pathway", "ASD ADHD"),
    ("We use the ADOS-2, the ICD-11 and form ZZT-04.", "ADOS ICD"),
    ("Ask the Larkmoor Play Service (XYZ).", "XYZ"),
    ("An EHCP is a plan. An education, health and care plan (EHCP) is a legal paper.", "EHCP"),
]

WRONG = [
    ("the Serious Incident Frame (PSIRF)", "Serious Incident Frame"),
    ("the Paediatric Continence Form (PCP)", "Paediatric Continence Form"),
    ("Ask the Advice Centre for Education (ACT).", "Advice Centre for Education"),
    ("Ask the Parish Safeguarding Office (PSA).", "Parish Safeguarding Office"),
    ("The Society of Chief Librarian (SCOL) came.", "Society of Chief Librarian"),
    ("PT means play therapist. On the ward PT (physiotherapist) is used.", "physiotherapist"),
    ("CP is cerebral palsy. Social workers use CP for child protection.", "child protection"),
    ("A team around the child (TAC) is a meeting, not TAC, the council's Technical Advice Centre.", None),
    ("The Service Level Application (SLA) is new.", "Service Level Application"),
    ("The personal admission number (PAN) is 60.", "personal admission number"),
    ("Ring the Special Point of Access (SPA).", "Special Point of Access"),
    ("the HNB (Higher National Budget)", "Higher National Budget"),
    ("The Department of Education (DfE) says so.", "Department of Education"),
    ("The EYFS is the Early Years Foundation Support.", "Early Years Foundation Support"),
    ("*[DfE]: Department of Education\n\nThe DfE says so.", None),
    ("a Disabled Living Allowance, or DLA", "Disabled Living Allowance"),
    ("CAMHS means child and adult mental health services.", "child and adult mental health services"),
    ("the home visitor (HV)", "home visitor"),
    ("Ask the Larkmoor Centre for Education (LCX).", "Larkmoor Centre for Education"),
    ("Ask the Larkmoor Play Service (LSP).", "Larkmoor Play Service"),
    ("a learning disability (LD). Some say learning difficulty (LD).", "learning difficulty"),
]


MINUTES = r"""
Apologies: Cllr Osgood, PJT (Health)
The summary was RAG-rated.
Text SHED and your postcode to 60777, or text JO to 07700 900112.
We have a guinea pig who thinks he is BOSS.
Mr G.A. Jones and P.T. Smith came.
pp R. N. Blight LLB
**Supervisee:** RH **Supervisor:** DX
| No | What | Who |\n| --- | --- | --- |\n| 1 | Ask for the new chairs. | TK |\n| 2 | Write to the school today. | QX |
""".strip().splitlines()


def found(text: str, linter: Linter = LINTER, name: str = "page.md") -> list[tuple[str, str | None]]:
    document = read_text(text.replace("\\n", "\n"), name).document
    assert document is not None
    return [(finding.rule, finding.words) for finding in linter.lint(document).findings]


@pytest.mark.parametrize("text", EXPLAINED)
def test_words_beside_a_shortened_name_explain_it(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_only_looks_like_a_shortened_name_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "names"), UNEXPLAINED)
def test_a_shortened_name_without_its_words_is_found_once(text: str, names: str) -> None:
    assert found(text) == [("acronym", name) for name in names.split()]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_words_that_are_not_the_agreed_ones_are_found(text: str, words: str | None) -> None:
    assert [rule for rule, _ in found(text)] == ["acronym-meaning"]
    assert words is None or found(text)[0][1] == words


@pytest.mark.parametrize("text", MINUTES)
def test_people_and_words_that_are_only_loud_are_no_shortened_names(text: str) -> None:
    assert found(text) == []


def test_letters_that_the_page_used_before_may_not_get_a_meaning_that_nobody_expects() -> None:
    text = "At the hospital we can offer GA. A GA (gum assessment) card is given at each check."
    assert found(text) == [("acronym", "GA"), ("acronym-meaning", "gum assessment")]
    assert found(text.replace("offer GA", "offer it")) == []
    assert [rule for rule, _ in found("Come to the GA. The Garden Alliance (GA) meets.")] == ["acronym"]


@pytest.mark.parametrize("text", ["(SENCO)", "(EHCP).", "- (ABC)", "a. (ABC)", "(QZX) – (QZX)"])
def test_brackets_with_no_word_before_them_explain_nothing(text: str) -> None:
    assert [rule for rule, _ in found(text)] == ["acronym"]


def test_the_glossary_of_the_site_decides() -> None:
    glossary = [Term("speech and language therapist", ("SLT",), ("speech and language therapy",), "Helps.")]
    linter = Linter(Words(glossary, SETTINGS), SETTINGS)
    assert found("Speech and language therapy (SLT) helps.", linter) == []
    assert found("The senior leadership team (SLT) decides.", linter) == [("acronym-meaning", "senior leadership team")]
    assert found("The senior leadership team (SLT) decides.") == []


def test_a_site_can_say_which_names_its_readers_know() -> None:
    settings = Settings(today=SETTINGS.today, known_acronyms=frozenset(("SENCO",)), only=SETTINGS.only)
    assert found("Ask the SENCo or the EP.", Linter(Words(settings=settings), settings)) == [("acronym", "EP")]


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("SENCO", "special educational needs coordinator"),
        ("IHCP", "individual healthcare plan"),
        ("A&E", "accident and emergency"),
        ("QToD", "qualified teacher of deaf"),
        ("UNCRC", "United Nations Convention on the Rights of the Child"),
    ],
)
def test_letters_are_found_in_their_words(short: str, words: str) -> None:
    assert fits(short, tuple(words.split()))
    assert not fits(short, ("lovely", *words.split()))
    assert not fits(short, tuple(words.split()[:-1]))


def test_small_letters_and_numbers_may_be_left_out() -> None:
    for words in ("special educational needs co ordinator", "special educational needs co"):
        assert fits("SENCo", tuple(words.split()))
    for words in ("key stage two", "key stage 2", "key stage"):
        assert fits("KS2", tuple(words.split()))

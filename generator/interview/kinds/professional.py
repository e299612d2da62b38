"""Questions about somebody whom families may meet, by their job and never by their name."""

from __future__ import annotations

from generator.directory.professionals import Professional
from generator.interview.row import Row, Tables

TABLES: Tables = {
    Professional: (
        Row("name", "What is the job called, as families say it? No names of people.", "Health visitor"),
        Row("id", "A short name for its web address?", "health-visitor"),
        Row(
            "summary",
            "What does this person do for a family, in one sentence?",
            "Looks at how your child is growing, and listens when you are worried.",
        ),
        Row("circle", "To which part of a family’s life does the job belong?"),
        Row("helps_with", "What can a family get help with?", "Sleeping and eating"),
        Row("when_you_meet", "When, where and how often does a family meet this person?", "At home, soon after birth."),
        Row("ask_yourself", "Can a family ask for this person without being sent by somebody?"),
        Row("referred_by", "Who else can ask for this person?", "your doctor or nursery"),
        Row("how_to_reach", "What does a family do to get to one, step by step?", "Ring the team and leave your name."),
        Row("waiting_time", "How long do families wait at the moment?", "About six weeks."),
        Row("contacts", "Is there a way to reach the service?", again="Is there another way?"),
        Row("staff_background", "Which of these explains the job?"),
        Row("organisation", "For whom does this person work?"),
        Row("areas", "In which parts of the area do they work?"),
        Row("photo", "Is there a photograph or drawing to show?"),
        Row("checked", "Has somebody made sure that all of this is right?"),
    ),
}

"""Questions about a group, in the order in which its page answers them."""

from __future__ import annotations

from generator.directory.groups import Group
from generator.interview.row import Row, Tables

TABLES: Tables = {
    Group: (
        Row("name", "What is the group called?", "Little Steps"),
        Row("id", "A short name for its web address?", "little-steps"),
        Row(
            "summary",
            "What is it, and for whom, in one sentence?",
            "A play morning for children who are learning to sit, stand or walk.",
        ),
        Row(
            "status",
            "Is it running?",
            glosses={
                "running": "families can come",
                "paused": "it stops for now",
                "full": "there is a waiting list",
                "ended": "it is over for good",
            },
        ),
        Row("kind", "What sort of group is it?"),
        Row("about", "What is it like to be there?", "Eight children, eight grown-ups and a great many cushions."),
        Row("who_for"),
        Row(
            "what_children_do",
            "What do children do there?",
            "Reach, roll, climb and splash, with help where they want it.",
        ),
        Row(
            "what_parents_get",
            "What do parents and carers take home?",
            "You drink a hot drink while it is hot, with parents who understand.",
        ),
        Row(
            "parents",
            "Does a parent or carer stay?",
            glosses={
                "stay": "yes, they stay",
                "leave": "no, the child comes alone",
                "either": "as they like",
                "only": "it is for parents and carers alone",
            },
        ),
        Row("siblings", "May brothers and sisters come?"),
        Row("sessions", "Do you know when it meets?", again="Does it meet at another time, too?"),
        Row("how_to_join"),
        Row("cost"),
        Row("group_size", "How many come?", "About 8 children, never more than 12."),
        Row("sensory_notes", "How is it for the senses: noise, light, smells, crowds?", "Soft mats and daylight."),
        Row(
            "first_visit",
            "What happens on a first visit, one short step after another?",
            "Somebody waits for you at the yellow door.",
        ),
        Row("what_to_bring", "What should people bring?", "A spare set of clothes."),
        Row("staff_backgrounds", "What have the people who run it learned?"),
        Row("staff_notes", "More about the people who run it? No names.", "A nurse joins us when a child needs one."),
        Row("professionals", "Whom may families meet there from other services?"),
        Row("organisations", "Who runs it? The leading one first."),
        Row("contacts", "Is there somebody whom families can ask?", again="Is there another way to ask?"),
        Row("languages", "Which languages does somebody there speak or sign?", "British Sign Language"),
        Row("procedures", "Which of these ways of working matter there?"),
        Row("also_known_as", "Has it other names that families may look for?", "Tuesday physio group"),
        Row("photo", "Is there a photograph or drawing of it?"),
        Row("website", "Has it a web page of its own?", "https://www.example.org/little-steps"),
        Row("notice", "Is there something that people must know just now?"),
        Row("checked", "Has somebody made sure that all of this is right?"),
    ),
}

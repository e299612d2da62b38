// What was chosen, as tests of a group. answer.js asks them of every group, loosen.js when nothing was found.
export const NO = 0, NOT_TOLD = 1, PARTLY = 2, YES = 3;
const TIMES = 3;

// What was chosen, as tests: each has a reason and says of a row yes, partly, not told or no.
export function testsOf(finder, choices) {
  const tests = [];
  finder.questions.forEach((question) => {
    const chosen = chosenOf(question, choices);
    if (question.id === "day") {
      const mask = slotMask(chosen, chosenOf(finder.question.time, choices));
      if (mask) {
        tests.push({ question: "when", reason: "when", choice: null, state: (row) => slotState(finder, row, mask) });
      }
    } else if (question.id === "place" && chosen.length) {
      tests.push({ question: "place", reason: "place", choice: null, state: placeTest(finder, chosen) });
    } else if (question.all) {
      chosen.forEach((index) => {
        const choice = question.choices[index];
        tests.push({ question: question.id, reason: question.id + ":" + choice, choice,
          state: bitTest(finder, question.id, 1 << index) });
      });
    } else if (question.id !== "time" && chosen.length) {
      const mask = chosen.reduce((bits, index) => bits | (1 << index), 0);
      tests.push({ question: question.id, reason: question.id, choice: null,
        state: bitTest(finder, question.id, mask) });
    }
  });
  return tests;
}

// The chosen choices of one question, by their places in it.
export function chosenOf(question, choices) {
  const found = (choices[question.id] || []).map((choice) => question.choices.indexOf(String(choice)));
  return found.filter((index, place) => index >= 0 && found.indexOf(index) === place);
}

function bitTest(finder, id, mask) {
  const { yes, partly, unsure } = finder.facts[id];
  return (row) => (yes[row] & mask ? YES : partly[row] & mask ? PARTLY : unsure[row] & mask ? NOT_TOLD : NO);
}

function placeTest(finder, chosen) {
  const wanted = new Set(chosen);
  return (row) => {
    const places = finder.places[row];
    return places === null ? NOT_TOLD : places.some((place) => wanted.has(place)) ? YES : NO;
  };
}

export function slotState(finder, row, mask) {
  const slots = finder.slots[row];
  return slots === 0 ? NOT_TOLD : slots & mask ? YES : NO;
}

// A bit for each part of each day of the week. Nothing chosen of days means any day; the same for times.
export function slotMask(days, times) {
  if (!days.length && !times.length) {
    return 0;
  }
  let mask = 0;
  for (let slot = 0; slot < 7 * TIMES; slot += 1) {
    const day = Math.floor(slot / TIMES), time = slot % TIMES;
    if ((!days.length || days.indexOf(day) >= 0) && (!times.length || times.indexOf(time) >= 0)) {
      mask |= 1 << slot;
    }
  }
  return mask;
}

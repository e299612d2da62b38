// What to take away when nothing was found: the fewest things that help, those that find most first. Pure.
//
// Returns [{ drop: [{ question: "cost", choice: null }], found: 4 }] for an answer and what was chosen. `choice` is a
// choice of `access` or `welcome`, else null: the whole question, which may also be "day", "time" or "words". Mostly one
// thing to drop; several only when no single one helps. Nothing for an answer that found something.
import { chosenOf, NO, NOT_TOLD, slotMask, slotState, YES } from "./tests.js";

export function waysOut(found, choices) {
  if (found.total) {
    return [];
  }
  const { finder, tests, fails, words, shown } = found.look;
  const gaps = new Map();
  fails.forEach((failed) => gaps.set(failed, (gaps.get(failed) || 0) + 1));
  const fewest = Math.min(...Array.from(gaps.keys(), countBits));
  const ways = [];
  gaps.forEach((count, failed) => {
    if (countBits(failed) === fewest) {
      const drop = failed & 1 ? [{ question: "words", choice: null }] : [];
      tests.forEach((test, i) => {
        if (failed & (2 << i)) {
          drop.push({ question: test.question, choice: test.choice });
        }
      });
      ways.push({ drop, found: count });
    }
  });
  return ways.reduce((all, one) => all.concat(splitWhen(finder, one, tests, choices, words, shown)), [])
    .sort((a, b) => b.found - a.found);
}

// Day and time are one test. When both were chosen, taking away one of them may be enough.
function splitWhen(finder, one, tests, choices, words, shown) {
  const days = chosenOf(finder.question.day, choices), times = chosenOf(finder.question.time, choices);
  const named = (question) => Object.assign({}, one, {
    drop: one.drop.map((part) => (part.question === "when" ? { question, choice: null } : part)),
  });
  if (!one.drop.some((part) => part.question === "when")) {
    return [one];
  }
  if (!days.length || !times.length) {
    return [named(days.length ? "day" : "time")];
  }
  const dropped = (test) => one.drop.some((part) => part.question === test.question && part.choice === test.choice);
  const others = tests.filter((test) => !dropped(test));
  const wordsDropped = one.drop.some((part) => part.question === "words");
  const count = (mask) => {
    let total = 0;
    for (let row = 0; row < finder.size; row += 1) {
      const passes = (test) => test.state(row) === YES || (test.state(row) !== NO && shown.has(test.reason));
      const state = slotState(finder, row, mask);
      if ((state === YES || (state === NOT_TOLD && shown.has("when"))) && others.every(passes) &&
          (wordsDropped || !words.rows || words.rows.has(row))) {
        total += 1;
      }
    }
    return total;
  };
  const withoutDay = count(slotMask([], times)), withoutTime = count(slotMask(days, []));
  const parts = [];
  if (withoutDay) {
    parts.push(Object.assign(named("day"), { found: withoutDay }));
  }
  if (withoutTime) {
    parts.push(Object.assign(named("time"), { found: withoutTime }));
  }
  if (!parts.length) {
    const drop = one.drop.filter((part) => part.question !== "when");
    parts.push({ drop: drop.concat({ question: "day", choice: null }, { question: "time", choice: null }),
      found: one.found });
  }
  return parts;
}

function countBits(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) {
    count += 1;
  }
  return count;
}

// Which groups fit what a family chose. Pure: no page, no network, no clock of its own.
//
//   import { openFinder, ready, withDates } from "./data.js";
//   import { answer } from "./answer.js";
//   const finder = await openFinder("/groups/finder.json");   // once; rejects when it cannot be loaded
//   await ready(finder, choices);                             // loads what these choices need, mostly nothing
//   const found = answer(finder, choices, context);
//   await withDates(finder);                                  // after the first answer: then `next` is known, too
//
// CONTEXT. A first answer needs none of this, so what it needs is not fetched before it.
//   from     { lat: 53.22, lon: 0.75 }, and with it milesBetween from distance.js
//   nextOf   nextAfter(new Date()) from dates.js. Without it `next` is null
//
// CHOICES. Every list may be missing. What the site does not know is ignored.
//   words    what she typed: "speech therapy"
//   age      ["3"]           whole years, "0" to "25"
//   need     ["communication-and-interaction", "cognition-and-learning",
//             "social-emotional-and-mental-health", "sensory-and-physical"]
//   day      ["monday" ... "sunday"]
//   time     ["morning", "afternoon", "evening"]      with a day: on that day at that time
//   cost     ["free", "up-to-5", "up-to-15", "pay-what-you-can", "by-the-term"]
//   access   ["step-free", "accessible-toilet", "hearing-loop", "quiet-space", "blue-badge-parking"]
//   place    ids of finder.areas, and "online"
//   parents  ["stay", "leave", "only"]
//   join     ["drop-in", "book", "referral", "invitation"]
//   welcome  ["siblings", "no-diagnosis"]
//   kind     ["holiday-schemes-and-playschemes", "short-breaks", "youth-clubs", "arts", "sports",
//             "parent-support", "other-groups"]
//   show     reasons (below) for which groups that have not told us are to be shown, too
//   sort     "best" (the words that fit best; without words: groups she can go to now first),
//            "distance", "next" or "name"
// Within one question one choice is enough (Monday or Tuesday), and all questions must fit. In `access` and
// `welcome` every choice must fit: somebody who needs a flat way in and a hearing loop needs both.
//
// REASONS name a question that was not answered with yes: "age", "need", "when" (day and time together), "cost",
// "place", "parents", "join", "kind", and each choice of the others: "access:step-free", "welcome:siblings".
//
// THE ANSWER
//   total    how many groups were found
//   hits     all of them, in order: { row, id, next, miles, unsure, why, standing }
//              row       for cards.js
//              id        of the group: its page is groups/ID/, in a card article[data-group=ID]
//              next      { day: "2026-11-24", start: "10:00", end: "11:30", check: false } or null, as it is until `withDates`.
//                        With check, ask
//                        before you go: we have not been told whether it meets on that day.
//              miles     a number, or null when there is no `from` or we do not know the place.
//                        distance.js has the words: "About 3 miles".
//              unsure    { cost: "not told", "access:step-free": "partly" }: why it is here only because of `show`
//              why       [{ typed: "phisio", word: "physiotherapist", how: "spelling" }]; how is "word" (the same or
//                        another form of it), "start" (its first letters), "spelling" or "means" (another name)
//              standing  "running", "full", "paused" or "not ready"
//   counts   counts.need["sensory-and-physical"]: how many groups would be found with this choice and what was chosen
//            in the other questions. Beside a choice of one question it stands for that choice alone; in `access`
//            and `welcome` it stands for all that are chosen there and this one.
//   leftOut  { total, by: { cost: { notTold: 3, partly: 0 } } }: groups that fit but for what nobody told us, or that
//            fit in part. `total` counts each group once. Show them with choices.show = ["cost"].
//   relax    when nothing was found, what to take away: [{ drop: [{ question: "cost", choice: null }], found: 4 }],
//            the most found first. `choice` is a choice of `access` or `welcome`, else null: the whole question, which
//            may also be "day", "time" or "words". Mostly one thing to drop; several only when no single one helps.
//   words    { all: true, unknown: ["xyzzy"] }: `all` is false when no group has all that was typed, and those with
//            some of it are shown; `unknown` are words that no group has
//   sort     how the hits were sorted: "distance" without `from` falls back to "best"
import { match } from "./words.js";

const NO = 0, NOT_TOLD = 1, PARTLY = 2, YES = 3;
const STANDINGS = ["running", "full", "paused", "not ready"];
const TIMES = 3;

export function answer(finder, choices, context) {
  const tests = testsOf(finder, choices);
  const shown = new Set(choices.show || []);
  const words = match(finder, choices.words || "");
  const counter = newCounts(finder, choices, tests);
  const leftOut = { total: 0, by: {} };
  const rows = [], fails = new Int32Array(finder.size);
  for (let row = 0; row < finder.size; row += 1) {
    // A bit for each test that fails. The words count as a test, too.
    let failed = words.rows && !words.rows.has(row) ? 1 : 0;
    let never = failed;
    for (let i = 0; i < tests.length; i += 1) {
      const state = tests[i].state(row);
      if (state !== YES && !(state !== NO && shown.has(tests[i].reason))) {
        failed |= 2 << i;
        never |= state === NO ? 1 : 0;
      }
    }
    fails[row] = failed;
    if (failed === 0) {
      rows.push(row);
    } else if (!never) {
      leaveOut(leftOut, tests, failed, row);
    }
    counter.add(row, failed, shown);
  }
  const sorted = sortRows(finder, rows, words, choices.sort || "best", context);
  const look = { finder, tests, words, context };
  return {
    total: rows.length,
    hits: sorted.rows.map((row) => new Hit(row, look)),
    counts: counter.counts,
    leftOut,
    relax: rows.length ? [] : relaxed(finder, tests, fails, choices, words, shown),
    words: { all: words.all, unknown: words.unknown },
    sort: sorted.by,
  };
}

// What was chosen, as tests: each has a reason and says of a row yes, partly, not told or no.
function testsOf(finder, choices) {
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

function chosenOf(question, choices) {
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

function slotState(finder, row, mask) {
  const slots = finder.slots[row];
  return slots === 0 ? NOT_TOLD : slots & mask ? YES : NO;
}

// A bit for each part of each day of the week. Nothing chosen of days means any day; the same for times.
function slotMask(days, times) {
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

function leaveOut(leftOut, tests, failed, row) {
  leftOut.total += 1;
  tests.forEach((test, i) => {
    if (failed & (2 << i)) {
      const by = leftOut.by[test.reason] = leftOut.by[test.reason] || { notTold: 0, partly: 0 };
      by[test.state(row) === PARTLY ? "partly" : "notTold"] += 1;
    }
  });
}

// Counts of every choice, in one go over the groups.
function newCounts(finder, choices, tests) {
  const counts = {};
  const adders = finder.questions.map((question) => {
    const list = new Array(question.choices.length).fill(0);
    const own = tests.reduce((bits, test, i) => bits | (isOf(test, question) && !question.all ? 2 << i : 0), 0);
    return { list, own, add: adderOf(finder, question, choices, list) };
  });
  return {
    add: (row, failed, shown) => {
      adders.forEach((adder) => {
        if ((failed & ~adder.own) === 0) {
          adder.add(row, shown);
        }
      });
    },
    get counts() {
      finder.questions.forEach((question, i) => {
        counts[question.id] = {};
        question.choices.forEach((choice, index) => {
          counts[question.id][choice] = adders[i].list[index];
        });
      });
      return counts;
    },
  };
}

function isOf(test, question) {
  return test.question === question.id || (test.question === "when" && (question.id === "day" || question.id === "time"));
}

function adderOf(finder, question, choices, list) {
  if (question.id === "place") {
    return (row, shown) => {
      const places = finder.places[row];
      (places === null ? (shown.has("place") ? list.map((_, i) => i) : []) : places).forEach((place) => {
        list[place] += 1;
      });
    };
  }
  if (question.id === "day" || question.id === "time") {
    const days = chosenOf(finder.question.day, choices), times = chosenOf(finder.question.time, choices);
    const masks = list.map((_, index) => (question.id === "day" ? slotMask([index], times) : slotMask(days, [index])));
    return (row, shown) => {
      const slots = finder.slots[row] || (shown.has("when") ? -1 : 0);
      masks.forEach((mask, index) => {
        list[index] += slots & mask ? 1 : 0;
      });
    };
  }
  const { yes, partly, unsure } = finder.facts[question.id];
  return (row, shown) => {
    const maybe = partly[row] | unsure[row];
    let bits = yes[row];
    if (maybe && shown.size) {
      question.choices.forEach((choice, index) => {
        bits |= shown.has(question.all ? question.id + ":" + choice : question.id) ? maybe & (1 << index) : 0;
      });
    }
    for (let index = 0; bits; index += 1, bits >>>= 1) {
      list[index] += bits & 1;
    }
  };
}

// What to take away when nothing was found: the fewest things that help, those that find most first.
function relaxed(finder, tests, fails, choices, words, shown) {
  const gaps = new Map();
  fails.forEach((failed) => gaps.set(failed, (gaps.get(failed) || 0) + 1));
  const fewest = Math.min(...Array.from(gaps.keys(), countBits));
  const found = [];
  gaps.forEach((count, failed) => {
    if (countBits(failed) === fewest) {
      const drop = failed & 1 ? [{ question: "words", choice: null }] : [];
      tests.forEach((test, i) => {
        if (failed & (2 << i)) {
          drop.push({ question: test.question, choice: test.choice });
        }
      });
      found.push({ drop, found: count });
    }
  });
  return found.reduce((all, one) => all.concat(splitWhen(finder, one, tests, choices, words, shown)), [])
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

function sortRows(finder, rows, words, asked, context) {
  const by = asked === "distance" && !context.from ? "best" : asked;
  const keys = new Float64Array(finder.size);
  rows.forEach((row) => {
    keys[row] = sortKey(finder, row, words, by, context);
  });
  return { by, rows: rows.sort((a, b) => keys[a] - keys[b] || a - b) };
}

// Rows are in the order of names, so a tie is settled by the name.
function sortKey(finder, row, words, by, context) {
  if (by === "distance") {
    const miles = milesOf(finder, row, context);
    return miles === null ? Infinity : miles;
  }
  if (by === "next") {
    const next = nextOf(finder, row, context);
    return next === null ? Infinity : next.number;
  }
  if (by === "name") {
    return 0;
  }
  return words.rows ? -words.rows.get(row) + finder.standing[row] / 100 : finder.standing[row];
}

function milesOf(finder, row, context) {
  const points = context.from ? finder.points[row] : [];
  return points.length ? Math.min(...points.map((point) => context.milesBetween(context.from, point))) : null;
}

function nextOf(finder, row, context) {
  return context.nextOf ? context.nextOf(finder, row) : null;
}

// What there is to say of one group is worked out when somebody looks, which is for the few that are in view.
class Hit {
  constructor(row, look) {
    this.row = row;
    this.look = look;
  }

  get id() {
    return this.look.finder.ids[this.row];
  }

  get standing() {
    return STANDINGS[this.look.finder.standing[this.row]];
  }

  get next() {
    const next = nextOf(this.look.finder, this.row, this.look.context);
    return next && { day: next.day, start: next.start, end: next.end, check: next.check };
  }

  get miles() {
    return milesOf(this.look.finder, this.row, this.look.context);
  }

  get why() {
    return this.look.words.why(this.row);
  }

  get unsure() {
    const found = {};
    this.look.tests.forEach((test) => {
      const state = test.state(this.row);
      if (state !== YES) {
        found[test.reason] = state === PARTLY ? "partly" : "not told";
      }
    });
    return found;
  }
}

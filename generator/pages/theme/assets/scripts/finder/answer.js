// Which groups fit what a family chose. Pure: no page, no network, no clock of its own.
//
//   import { openFinder, ready, withMore } from "./data.js";
//   import { answer } from "./answer.js";
//   const finder = await openFinder("/groups/finder.json");   // once; rejects when it cannot be loaded
//   await ready(finder, choices);                             // loads what these choices need, mostly nothing
//   const found = answer(finder, choices, context);
//   await withMore(finder, "dates");                          // after the first answer: then `next` is known, too
//
// CONTEXT. A first answer needs none of this, so what it needs is not fetched before it.
//   from     { lat: 53.22, lon: 0.75 }, and with it milesBetween from distance.js and withMore(finder, "points")
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
//              next      { day: "2026-11-24", start: "10:00", end: "11:30", check: false } or null, as it is without dates.
//                        With check, ask before you go: we have not been told whether it meets on that day.
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
//   look     what loosen.js goes by when nothing was found
//   words    { all: true, unknown: ["xyzzy"] }: `all` is false when no group has all that was typed, and those with
//            some of it are shown; `unknown` are words that no group has
//   sort     how the hits were sorted: "distance" without `from` falls back to "best"
import { chosenOf, NO, PARTLY, slotMask, testsOf, YES } from "./tests.js";
import { match } from "./words.js";

const STANDINGS = ["running", "full", "paused", "not ready"];

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
  const look = { finder, tests, words, context, fails, shown };
  return {
    total: rows.length,
    look,
    hits: sorted.rows.map((row) => new Hit(row, look)),
    counts: counter.counts,
    leftOut,
    words: { all: words.all, unknown: words.unknown },
    sort: sorted.by,
  };
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

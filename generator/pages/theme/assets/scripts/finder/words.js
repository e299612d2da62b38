// Which groups the words that somebody typed find, forgiving of spelling and with other names for the same thing.
//
// A word is looked up as it is, then by its first letters, then by what it may have been meant to be: one letter wrong
// in four to seven, two in eight or more, two letters swapped counting as one. Phrases of the glossary stand for
// everything that they are other names of.

const LEAST_FOR_START = 3, SHORT = 6;
// Words that narrow nothing, unless they are part of a name such as "special school" or "won't go to school".
const OF_ALL = new Set(("sen send special needs additional disabled disability disabilities no not cant cannot couldnt " +
  "wont dont doesnt isnt").split(" "));
const WEIGHT = { word: 1, start: 0.7, spelling: 0.5, means: 0.8 };

// { rows: Map of row and score, or null when nothing was typed; all; unknown; why: (row) => [...] }
export function match(finder, text) {
  const typed = wordsIn(text);
  const index = finder.words;
  if (!typed.length || !index) {
    return { rows: null, all: true, unknown: [], why: () => [] };
  }
  const every = unitsOf(index, typed.map((word) => readings(index, word)));
  const units = every.filter((unit) => !OF_ALL.has(unit.typed));
  if (!units.length) {
    return { rows: null, all: true, unknown: [], why: () => [] };
  }
  const known = units.filter((unit) => unit.rows.size);
  const unknown = units.filter((unit) => !unit.rows.size).map((unit) => unit.typed);
  let rows = known.length ? both(known) : new Map();
  const all = rows.size > 0 && !unknown.length;
  if (!rows.size) {
    rows = either(known);
  }
  return { rows, all: all || !rows.size, unknown, why: (row) => known.map((unit) => reason(unit, row)).filter(Boolean) };
}

// What a typed word can be read as: { stem, how } each, all of one kind, the likeliest kind alone.
function readings(index, word) {
  const root = stem(word);
  if (index.place.has(root)) {
    return { word, as: [{ stem: root, how: "word" }] };
  }
  const kept = index.read.get(word);
  if (kept) {
    return kept;
  }
  let as = word.length < LEAST_FOR_START ? [] : index.stems.filter((other, i) =>
    index.surface[i].startsWith(word) || (root.length > LEAST_FOR_START && other.startsWith(root))).map((other) => ({ stem: other, how: "start" }));
  if (!as.length) {
    as = nearest(index, word, root).map((other) => ({ stem: other, how: "spelling" }));
  }
  index.read.set(word, { word, as });
  return index.read.get(word);
}

// The words that are fewest letters away; among these, those whose first letter is right. In a short word it must be.
function nearest(index, word, root) {
  const limit = limitOf(word), rootLimit = limitOf(root);
  let best = limit + 0.5, found = [];
  index.stems.forEach((other, i) => {
    const sameStart = other[0] === word[0];
    if (!limit || (!sameStart && word.length < SHORT)) {
      return;
    }
    const far = Math.min(distance(word, index.surface[i], limit), distance(root, other, rootLimit));
    const score = far + (sameStart ? 0 : 0.5);
    if (far <= limit && score <= best) {
      found = score < best ? [other] : found.concat(other);
      best = score;
    }
  });
  return found;
}

function limitOf(word) {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

// Letters to change, add, take away or swap with the next. More than `limit` is too many to count.
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) {
    return Infinity;
  }
  let before = [], last = [];
  for (let j = 0; j <= other.length; j += 1) {
    last.push(j);
  }
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) {
      return Infinity;
    }
    before = last;
    last = row;
  }
  return last[other.length] > limit ? Infinity : last[other.length];
}

// The typed words as names of things, the longest first, and single words for the rest.
function unitsOf(index, typed) {
  const units = [];
  for (let at = 0; at < typed.length;) {
    const { length, phrases } = longest(index, typed, at);
    units.push(unit(index, typed.slice(at, at + length), phrases));
    at += length;
  }
  return units;
}

// The first two words of a name are enough: "speech language" for speech and language therapist.
function longest(index, typed, at) {
  let length = 1, found = [];
  typed[at].as.forEach((first) => {
    (index.phrases.get(first.stem) || []).forEach((phrase) => {
      let same = 1;
      while (same < phrase.stems.length && at + same < typed.length &&
          typed[at + same].as.some((as) => as.stem === phrase.stems[same])) {
        same += 1;
      }
      if ((same === phrase.stems.length || same > 1) && same >= length) {
        found = same > length ? [phrase] : found.concat(phrase);
        length = same;
      }
    });
  });
  return { length, phrases: found };
}

function unit(index, typed, phrases) {
  const rows = new Map(), reasons = [];
  const add = (entries, how, name) => {
    const weight = WEIGHT[how] * Math.log(1 + index.size / (1 + entries.length));
    const seen = new Set();
    entries.forEach(([row, times]) => {
      rows.set(row, Math.max(rows.get(row) || 0, weight * times));
      seen.add(row);
    });
    reasons.push({ seen, how, name });
  };
  if (typed.length === 1) {
    typed[0].as.forEach((as) => add(index.rows(as.stem), as.how, index.surface[index.place.get(as.stem)]));
  }
  if (!rows.size && !phrases.length) {
    // A word that no group has may still be part of a name: "speech" alone, for speech and language therapy.
    typed[0].as.forEach((as) => (index.within.get(as.stem) || []).forEach((name) =>
      add(index.named(name), "means", index.names[name])));
  }
  phrases.forEach((phrase) => {
    const wrong = typed.some((word) => word.as[0].how === "spelling");
    phrase.names.forEach((name) => add(index.named(name), wrong ? "spelling" : "means", index.names[name]));
  });
  return { typed: typed.map((word) => word.word).join(" "), rows, reasons };
}

function both(units) {
  const rows = new Map();
  units[0].rows.forEach((score, row) => {
    if (units.every((one) => one.rows.has(row))) {
      rows.set(row, units.reduce((sum, one) => sum + one.rows.get(row), 0));
    }
  });
  return rows;
}

// Any of the words; a group with more of them always comes first.
function either(units) {
  const rows = new Map();
  units.forEach((one) => one.rows.forEach((score, row) => rows.set(row, (rows.get(row) || 0) + 1000 + score)));
  return rows;
}

function reason(one, row) {
  const found = one.reasons.find((each) => each.seen.has(row));
  const same = found && found.name.toLowerCase() === one.typed;
  return found ? { typed: one.typed, word: found.name, how: same ? "word" : found.how } : null;
}

// Endings. finder/stems.py says the same in Python, and a test holds the two together.
const SMALL = new Set(("a about after all also am an and any are around as at be because been but by can do does for " +
  "from get had has have he her him his i if in is it its like me my need near of old on or our she so some son " +
  "that the their them there they this to too up us very want was we what when where which who will with would year " +
  "years you your aged ages child children daughter find group groups help kid kids looking somewhere someone " +
  "something please").split(" "));

// The words of a text in small letters, without apostrophes.
function wordsOf(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'\u2019]/g, "").split(/[^a-z0-9]+/).filter(Boolean);
}

// The same without those that say nothing about a group.
export function wordsIn(text) {
  return wordsOf(text).filter((word) => !SMALL.has(word) && !/^[0-9]+$/.test(word));
}

export function stem(word) {
  let end = word;
  if (end.length > 4 && /ies$/.test(end)) {
    end = end.slice(0, -3) + "y";
  } else if (end.length > 3 && /(ch|sh|ss|x)es$/.test(end)) {
    end = end.slice(0, -2);
  } else if (end.length > 3 && /[^sui]s$/.test(end)) {
    end = end.slice(0, -1);
  }
  const base = end.replace(/(ing|ed)$/, "");
  if (base !== end && base.length > 2 && /[aeiouy]/.test(base)) {
    end = base;
  } else if (/([bdgmnprt])\1er$/.test(end)) {
    end = end.slice(0, -2);
  }
  end = end.replace(/([bdgmnprt])\1$/, "$1");
  return end.length > 3 ? end.replace(/e$/, "") : end;
}

// The finder's data: fetched once, taken apart, and kept. finder/encoding.py wrote it and says how.
import { numbersOf, unfolded } from "./letters.js";
import { stem, wordsIn } from "./words.js";

// Returns a promise of the finder. It rejects when the data cannot be loaded; asking again then tries again.
//   finder.day         the day that the site was made for: "2026-11-22"
//   finder.size        how many groups are loaded; finder.total, how many there are
//   finder.areas       [{ id, name, lat, lon }]; lat is null when we know no place there
//   finder.questions   [{ id, choices, all }] in the order of the page
//   finder.isSplit     whether there are so many groups that she must first choose a place or "online". Until then
//                      `ready` loads nothing and an answer finds nothing: finder.missing(choices) is true.
export function openFinder(address) {
  const base = new URL(address, document.baseURI);
  return load(base).then((file) => take(file, base));
}

// Returns a promise that what these choices need is loaded: the words when some were typed, the dates for sorting by
// them, and the areas of a very large directory.
export function ready(finder, choices) {
  const wanted = partsFor(finder, choices).filter((part) => !finder.loaded.has(part.id));
  const withWords = (choices.words || "").trim() !== "";
  return Promise.all(wanted.map((part) => load(new URL(part.file, finder.base)))).then((files) => {
    wanted.forEach((part, i) => { finder.loaded.set(part.id, { file: files[i] }); });
    return Promise.all([
      withWords ? more(finder, "words") : false,
      choices.sort === "next" ? more(finder, "dates") : false,
    ]).then((added) => {
      if (wanted.length || added[0] || added[1]) {
        join(finder);
      }
      return finder;
    });
  });
}

// Returns a promise that what a first answer did not wait for is loaded: "dates", before which `next` of every hit is
// null, or "points", before which `miles` is.
export function withMore(finder, kind) {
  return more(finder, kind).then((added) => {
    if (added) {
      join(finder);
    }
    return finder;
  });
}

// Loads the words, the dates or the points of all parts that lack them, and says whether there were any.
function more(finder, kind) {
  const lacking = Array.from(finder.loaded.values()).filter((part) => !part[kind]);
  return Promise.all(lacking.map((part) => load(new URL(part.file[kind], finder.base)))).then((files) => {
    lacking.forEach((part, i) => { part[kind] = files[i]; });
    return lacking.length > 0;
  });
}

function load(address) {
  return fetch(address).then((response) => {
    if (!response.ok) {
      throw new Error("The list of groups could not be loaded.");
    }
    return response.json();
  });
}

function take(file, base) {
  const finder = {
    base, day: file.day, total: file.total, size: 0, loaded: new Map(), loadedPieces: new Map(),
    isSplit: Boolean(file.parts), parts: file.parts || [], words: null,
    areas: file.areas.map(([id, name, lat, lon]) => ({ id, name, lat, lon })),
    questions: file.questions.map(([id, choices, all]) => ({ id, choices, all: Boolean(all) })),
    question: {},
    missing: (choices) => finder.isSplit && !partsFor(finder, choices).length,
  };
  finder.questions.forEach((question) => { finder.question[question.id] = question; });
  if (!finder.isSplit) {
    finder.loaded.set("all", { file: file.groups });
  }
  join(finder);
  return finder;
}

function partsFor(finder, choices) {
  const places = choices.place || [];
  return places.length ? finder.parts.filter((part) => part.id === "rest" || places.indexOf(part.id) >= 0) : [];
}

// Puts all loaded parts together. A group that meets in two areas is in two parts, and counts once.
function join(finder) {
  const parts = Array.from(finder.loaded.values());
  const places = new Map();
  parts.forEach((part) => rowsOf(part.file).forEach((row, i) => {
    if (!places.has(row)) {
      places.set(row, { part, file: part.file, i });
    }
  }));
  const rows = Array.from(places.keys()).sort((a, b) => a - b);
  const column = (name, make) => rows.map((row) => {
    const { file, i } = places.get(row);
    return opened(file, name, make)[i];
  });
  finder.size = rows.length;
  finder.ids = rows.map((row) => { const { file, i } = places.get(row); return listed(file)[i]; });
  finder.facts = {};
  finder.questions.filter((question) => ["day", "time", "place"].indexOf(question.id) < 0).forEach((question) => {
    const kinds = column(question.id, question.id === "age" ? masksOf : (kind) => kind);
    finder.facts[question.id] = {
      yes: Int32Array.from(kinds, (kind) => kind[0]),
      unsure: Int32Array.from(kinds, (kind) => kind[1] || 0),
      partly: Int32Array.from(kinds, (kind) => kind[2] || 0),
    };
  });
  finder.slots = Int32Array.from(column("slots", (kind) => kind));
  finder.standing = Int32Array.from(column("standing", (kind) => kind));
  finder.places = column("places", (kind) => kind);
  finder.points = rows.map((row) => {
    const { part, i } = places.get(row);
    return part.points ? opened(part.points, "points", pointsOf)[i] : [];
  });
  finder.pieces = rows.map((row) => Math.floor(row / (parts[0] ? parts[0].file.piece : 1)));
  joinMeetings(finder, rows, places, parts);
  finder.words = parts.length && parts.every((part) => part.words) ? wordsOf(finder, parts, rows) : null;
}

function rowsOf(file) {
  if (!file.rows) {
    return Array.from({ length: file.size }, (_, i) => i);
  }
  return running(numbersOf(file.rows));
}

// Numbers that were written as steps from one to the next.
function running(steps) {
  let last = 0;
  return steps.map((step) => (last += step));
}

// A column: for each group of the file what it has. Kept, because parts are put together more than once.
function opened(file, name, make) {
  const key = "_" + name;
  if (!file[key]) {
    const kinds = file[name].kinds.map(make);
    file[key] = numbersOf(file[name].of).map((kind) => kinds[kind]);
  }
  return file[key];
}

function listed(file) {
  file._ids = file._ids || unfolded(file.ids);
  return file._ids;
}

// Runs of choices as bits, as all other questions have them: the sure ones, and all that may be.
function masksOf(runs) {
  const bits = (first, last) => (first > last ? 0 : (2 << last) - (1 << first));
  const sure = bits(runs[0], runs[1]);
  return runs.length > 2 ? [sure, bits(runs[2], runs[3]) & ~sure] : [sure];
}

// Tens of thousandths of a degree, which is about ten yards.
function pointsOf(numbers) {
  const points = [];
  for (let i = 0; i < numbers.length; i += 2) {
    points.push({ lat: numbers[i] / 1e4, lon: numbers[i + 1] / 1e4 });
  }
  return points;
}

function joinMeetings(finder, rows, places, parts) {
  finder.schedules = [];
  const starts = new Map();
  parts.forEach(({ file, dates }) => {
    starts.set(file, finder.schedules.length);
    (dates ? dates.schedules : []).forEach(([start, end, days, checks]) => {
      const list = running(dates.days[days]);
      finder.schedules.push({ start, end, days: list, checks: new Set((checks || []).map((i) => list[i])) });
    });
  });
  finder.meetings = rows.map((row) => {
    const { part: { file, dates }, i } = places.get(row);
    return dates ? opened(dates, "meetings", (kind) => kind)[i].map((index) => index + starts.get(file)) : [];
  });
}

// The index of words, with rows as the finder numbers them.
function wordsOf(finder, parts, rows) {
  const place = new Map(), surface = [], stems = [], postings = new Map(), names = [], named = new Map();
  const phrases = new Map(), local = new Map(rows.map((row, i) => [row, i]));
  parts.forEach(({ file, words }) => {
    const here = rowsOf(file);
    const merge = (map, key, found, times) => {
      const known = map.get(key) || new Map();
      found.forEach((row) => known.set(local.get(here[row]), times));
      map.set(key, known);
    };
    const meet = (word) => {
      const root = stem(word);
      if (!place.has(root)) {
        place.set(root, surface.length);
        surface.push(word);
        stems.push(root);
      }
      return root;
    };
    const roots = unfolded(words.words).map(meet), lists = words.rows.split(" "), theirs = words.named.split(" ");
    roots.forEach((root, i) => merge(postings, root, running(numbersOf(lists[i])), 1));
    // Words of the name, mostly, which count double.
    listed(file).forEach((id, row) => wordsIn(id).forEach((word) => merge(postings, meet(word), [row], 2)));
    const add = (these, name) => {
      const others = phrases.get(these[0]) || [];
      const same = others.find((one) => one.stems.join(" ") === these.join(" "));
      if (!same) {
        phrases.set(these[0], others.concat({ stems: these, names: [name] }));
      } else if (same.names.indexOf(name) < 0) {
        same.names.push(name);
      }
    };
    const others = words.phrases.split(" ");
    words.names.forEach((name, i) => {
      if (!named.has(name)) {
        names.push(name);
      }
      const number = names.indexOf(name);
      add(wordsIn(name).map(meet), number);
      others[i].split("|").filter(Boolean).forEach((letters) => {
        add(numbersOf(letters).map((root) => roots[root]), number);
      });
      merge(named, name, running(numbersOf(theirs[i])), 1);
    });
    words.chosen.forEach(([name, question, choices]) => {
      const known = named.get(words.names[name]);
      rowsWith(finder, finder.questions[question].id, choices).forEach((row) => known.set(row, known.has(row) ? 2 : 1));
    });
  });
  const within = new Map();
  phrases.forEach((list) => list.forEach((phrase) => phrase.stems.forEach((root) => {
    within.set(root, Array.from(new Set((within.get(root) || []).concat(phrase.names))));
  })));
  return {
    size: rows.length, place, surface, stems, names, phrases, within, read: new Map(),
    rows: (root) => Array.from(postings.get(root) || []),
    named: (name) => Array.from(named.get(names[name]) || []),
  };
}

// The rows that fit one of these choices, for names such as "Monday" that are choices, too.
function rowsWith(finder, id, indexes) {
  const bits = indexes.reduce((mask, index) => mask | (id === "day" ? 7 << (index * 3) : 1 << index), 0);
  const fits = (row) => (id === "place" ? (finder.places[row] || []).indexOf(indexes[0]) >= 0
    : (id === "day" ? finder.slots : finder.facts[id].yes)[row] & bits);
  return Array.from({ length: finder.size }, (_, row) => row).filter(fits);
}

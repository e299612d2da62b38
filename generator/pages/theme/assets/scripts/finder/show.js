// The answer to what is asked, on the page. What it needs is fetched when it is first asked for. What a first answer can
// do without comes after it: the dates, the ways out when nothing was found, how far it is.
import { answer } from "./answer.js";
import { openFinder, ready, withMore } from "./data.js";
import { showChosen, showCounts } from "./form.js";
import { isWanted, question } from "./question.js";
import { showAnswer, showCards, showChips } from "./results.js";

const TOP = new URL("../../../", import.meta.url);

let opening = null, far = null, nextAfter = null, asked = 0;

export function open() {
  opening = opening || openFinder(new URL("groups/finder.json", TOP).href);
  opening.catch(() => { opening = null; });
  return opening;
}

export function openFar() {
  return import("./from.js").then((loaded) => (far = loaded));
}

function openDates() {
  return import("./dates.js").then((loaded) => { nextAfter = loaded.nextAfter; });
}

// Shows what is asked now. `page` is { form, parts, leave, arrive }: `leave` hears of a choice that was taken away in
// the results, `arrive` that an answer stands there.
export function show(page) {
  const { form, parts } = page;
  const mine = asked += 1, wanted = isWanted();
  const isStale = () => mine !== asked;
  showChosen(form, question.choices);
  showChips(parts, form, question.choices, question.from, page.leave);
  parts.failed.hidden = true;
  parts.sort.value = question.choices.sort;
  if (wanted) {
    parts.results.hidden = false;
    if (!opening) {
      parts.status.textContent = "Looking.";
    }
  } else {
    parts.results.hidden = true;
    parts.all.hidden = false;
    parts.show.textContent = "Show the groups";
  }
  if (far) {
    far.showFrom(form, question.from);
  }
  if (wanted || opening) {
    open().then((finder) => ready(finder, question.choices).then(() => Promise.all([
      question.choices.near || question.from ? measure(page, finder, isStale) : null,
      question.choices.sort === "next" ? openDates() : null]))
      .then(() => (isStale() ? null : answered(page, finder, isStale)))).catch(() => fail(page, isStale));
  }
}

// Shows more cards of the same answer, and goes to the first of them.
export function showMore(page, first) {
  const mine = asked, isStale = () => mine !== asked;
  open().then((finder) => answered(page, finder, isStale)).then(() => {
    const card = page.parts.cards.children[first], link = card && card.querySelector("a");
    if (link) {
      link.focus();
    }
  }, () => fail(page, isStale));
}

// Where distances are measured from, when the address or the tab's own memory says so.
function measure({ form, parts, leave }, finder, isStale) {
  const { near } = question.choices;
  return Promise.all([openFar(), withMore(finder, "points")])
    .then(() => (near ? far.fillPlaces(form, finder, near) : null)).then(() => {
      if (!isStale()) {
        question.from = near ? far.placeOf(form, near) : question.from;
        far.showFrom(form, question.from);
        showChips(parts, form, question.choices, question.from, leave);
      }
    });
}

function answered(page, finder, isStale) {
  const { form, parts } = page, { choices, from, shown } = question;
  if (finder.missing(choices)) {
    clear(parts);
    parts.status.textContent = "There are " + finder.total + " groups. Choose a place first, or “Online”.";
    return null;
  }
  const context = { from, milesBetween: far && far.milesBetween, nextOf: nextAfter && nextAfter(new Date()) };
  const found = answer(finder, choices, context);
  showCounts(form, found.counts, choices);
  if (!isWanted()) {
    return null;
  }
  const hits = found.hits.slice(0, shown);
  showAnswer(parts, form, found);
  parts.more.hidden = found.total <= shown;
  return showCards(parts, finder, hits, form, from && ((hit) => far.howFar(finder, hit))).then(() => {
    if (!isStale()) {
      parts.all.hidden = true;
      page.arrive();
      afterwards(page, finder, found, hits, context, isStale);
    }
  });
}

// What comes after the first answer. Without it the answer still stands, so nothing is said when it fails.
function afterwards({ form, parts, leave }, finder, found, hits, context, isStale) {
  const then = (work) => (loaded) => (isStale() ? null : work(loaded));
  const pass = () => null;
  import("../my-list/stars.js").then(then(({ addStars }) => addStars(parts.cards))).catch(pass);
  if (!found.total) {
    import("./relax.js").then(then(({ showRelax }) => showRelax(parts, form, question.choices, found, leave)))
      .catch(pass);
  }
  Promise.all([import("./next.js"), withMore(finder, "dates"), openDates()]).then(then(([{ addNext }]) => {
    context.nextOf = nextAfter(new Date());
    addNext(parts.cards, hits);
  })).catch(pass);
}

function fail({ parts }, isStale) {
  if (!isStale() && isWanted()) {
    clear(parts);
    parts.status.textContent = "";
    parts.failed.hidden = false;
  }
}

// No answer: the whole list stands again.
function clear(parts) {
  parts.cards.textContent = "";
  ["relax", "left-out", "words-note", "sort-line", "more"].forEach((name) => { parts[name].hidden = true; });
  parts.all.hidden = false;
}

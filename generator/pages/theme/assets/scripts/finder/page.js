// The finder on the page of all groups: it narrows the list as somebody chooses, and keeps the address in step.
//
// What it needs is fetched when she first uses it, or at once when the address says what to look for. What a first
// answer can do without comes after it: the dates, the ways out when nothing was found, how far it is.
import { fromAddress, isAsking, nothing, toAddress } from "./address.js";
import { answer } from "./answer.js";
import { openFinder, ready, withMore } from "./data.js";
import { readForm, showChosen, showCounts, unfold, writeForm } from "./form.js";
import { partsOf, showAnswer, showCards, showChips } from "./results.js";

const TOP = new URL("../../../", import.meta.url);
const FIRST_CARDS = 12;
const PAUSE = 250; // milliseconds after the last letter
const WIDE = "(min-width: 60em)";

const form = document.getElementById("finder");
if (form) {
  start();
}

function start() {
  const parts = partsOf(document);
  let choices = nothing(), from = null, shown = FIRST_CARDS, isTyping = false;
  let opening = null, far = null, nextAfter = null, asked = 0, timer = 0;
  // Somebody who comes with a question in the address wants the answer, which on a phone stands below the form.
  let isArriving = !history.state && !matchMedia(WIDE).matches && isAsking(fromAddress(location.search));

  const open = () => {
    opening = opening || openFinder(new URL("groups/finder.json", TOP).href);
    opening.catch(() => { opening = null; });
    return opening;
  };

  const openFar = () => import("./from.js").then((loaded) => { far = loaded; });

  const openDates = () => import("./dates.js").then((loaded) => { nextAfter = loaded.nextAfter; });

  // Keeps the address in step. While she types, one step back takes away all that she typed.
  const remember = (typing) => {
    const state = { from: choices.near ? null : from, shown };
    const address = location.pathname + toAddress(choices);
    if (address !== location.pathname + location.search) {
      history[typing && isTyping ? "replaceState" : "pushState"](state, "", address);
    } else {
      history.replaceState(state, "", address);
    }
    isTyping = typing;
  };

  const change = (next, typing) => {
    choices = Object.assign(nothing(), choices, next);
    shown = FIRST_CARDS;
    remember(Boolean(typing));
    show();
  };

  // From a button in the results: what was pressed goes away, so the focus goes to where the answer stands.
  const changeFrom = (left, isFrom) => {
    from = isFrom ? null : from;
    writeForm(form, left);
    change(left);
    (isAsking(choices) || from ? document.getElementById("found") : form.elements.q).focus();
  };

  function show() {
    const mine = asked += 1;
    const isWanted = isAsking(choices) || Boolean(from);
    const isStale = () => mine !== asked;
    showChosen(form, choices);
    showChips(parts, form, choices, from, changeFrom);
    parts.failed.hidden = true;
    parts.sort.value = choices.sort;
    if (isWanted) {
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
      far.showFrom(form, from);
    }
    if (isWanted || opening) {
      open().then((finder) => ready(finder, choices).then(() => Promise.all([
        choices.near || from ? measure(finder, isStale) : null, choices.sort === "next" ? openDates() : null]))
        .then(() => (isStale() ? null : answered(finder, isStale, isWanted)))).catch(() => fail(mine, isWanted));
    }
  }

  // Where distances are measured from, when the address or the tab's own memory says so.
  function measure(finder, isStale) {
    return Promise.all([openFar(), withMore(finder, "points")]).then(() => (
      choices.near ? far.fillPlaces(form, finder, choices.near) : null)).then(() => {
      if (isStale()) {
        return;
      }
      from = choices.near ? far.placeOf(form, choices.near) : from;
      far.showFrom(form, from);
      showChips(parts, form, choices, from, changeFrom);
    });
  }

  function answered(finder, isStale, isWanted) {
    if (finder.missing(choices)) {
      clear();
      parts.status.textContent = "There are " + finder.total + " groups. Choose a place first, or “Online”.";
      return null;
    }
    const context = { from, milesBetween: far && far.milesBetween, nextOf: nextAfter && nextAfter(new Date()) };
    const found = answer(finder, choices, context);
    showCounts(form, found.counts, choices);
    if (!isWanted) {
      return null;
    }
    const hits = found.hits.slice(0, shown);
    showAnswer(parts, form, found);
    parts.more.hidden = found.total <= shown;
    return showCards(parts, finder, hits, form, from && ((hit) => far.howFar(finder, hit))).then(() => {
      if (!isStale()) {
        parts.all.hidden = true;
        arrive();
        afterwards(finder, found, hits, context, isStale);
      }
    });
  }

  // What comes after the first answer. Without it the answer still stands, so nothing is said when it fails.
  function afterwards(finder, found, hits, context, isStale) {
    const then = (work) => (loaded) => (isStale() ? null : work(loaded));
    const pass = () => null;
    import("../my-list/stars.js").then(then(({ addStars }) => addStars(parts.cards))).catch(pass);
    if (!found.total) {
      import("./relax.js").then(then(({ showRelax }) => showRelax(parts, form, choices, found, changeFrom)))
        .catch(pass);
    }
    Promise.all([import("./next.js"), withMore(finder, "dates"), openDates()]).then(then(([{ addNext }]) => {
      context.nextOf = nextAfter(new Date());
      addNext(parts.cards, hits);
    })).catch(pass);
  }

  function arrive() {
    if (isArriving) {
      parts.results.scrollIntoView();
    }
    isArriving = false;
  }

  function fail(mine, isWanted) {
    if (mine === asked && isWanted) {
      clear();
      parts.status.textContent = "";
      parts.failed.hidden = false;
    }
  }

  // No answer: the whole list stands again.
  function clear() {
    parts.cards.textContent = "";
    ["relax", "left-out", "words-note", "sort-line", "more"].forEach((name) => { parts[name].hidden = true; });
    parts.all.hidden = false;
  }

  function readAddress() {
    const state = history.state || {};
    choices = fromAddress(location.search);
    from = choices.near ? null : state.from || null;
    shown = state.shown || FIRST_CARDS;
    writeForm(form, choices);
    show();
  }

  const press = (name) => openFar().then(() => far.press(form, name, (place) => {
    from = place;
    form.elements.near.value = "";
    change({ near: "", sort: place ? "distance" : "best" });
  }));

  const read = (typing) => {
    const now = readForm(form);
    if (form.elements.near.options.length < 2) {
      now.near = choices.near; // the list of places has not come yet
    }
    if (now.near !== choices.near) {
      from = null;
      now.sort = now.near ? "distance" : "best";
    }
    change(now, typing);
  };

  form.addEventListener("focusin", () => open().then((finder) => {
    if (!isAsking(choices)) {
      show();
    }
    return openFar().then(() => far.fillPlaces(form, finder, choices.near));
  }).catch(() => null), { once: true });
  form.addEventListener("input", (event) => {
    const isText = event.target.name === "q" || event.target.name === "age";
    clearTimeout(timer);
    if (isText) {
      timer = setTimeout(() => read(true), PAUSE);
    } else if (event.target.name) {
      read(false);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (document.activeElement.dataset.far === "postcode") {
      return press("use-postcode");
    }
    read(false);
    const target = isAsking(choices) || from ? document.getElementById("found") : document.getElementById("groups");
    target.tabIndex = -1;
    target.focus();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-far]");
    if (button) {
      press(button.dataset.far);
    }
  });
  parts.again.addEventListener("click", () => {
    from = null;
    writeForm(form, nothing());
    change(nothing());
    form.elements.q.focus();
  });
  parts.retry.addEventListener("click", show);
  parts["show-unsure"].addEventListener("click", () => {
    const reasons = parts["show-unsure"].dataset.reasons.split(" ");
    change({ show: choices.show.concat(reasons.filter((one) => choices.show.indexOf(one) < 0)) });
    document.getElementById("found").focus();
  });
  parts.sort.addEventListener("change", () => {
    if (parts.sort.value === "distance" && !from) {
      parts.sort.value = choices.sort;
      const place = form.querySelector('[data-facet="place"]');
      place.open = true;
      openFar().then(() => far.say(form, "Say first where to measure from."));
      place.querySelector('[data-far="here"]').focus();
    } else {
      change({ sort: parts.sort.value });
    }
  });
  parts.more.addEventListener("click", () => {
    const first = shown;
    shown += FIRST_CARDS;
    history.replaceState(Object.assign({}, history.state, { shown }), "");
    const mine = asked;
    open().then((finder) => answered(finder, () => mine !== asked, true)).then(() => {
      const link = parts.cards.children[first] && parts.cards.children[first].querySelector("a");
      if (link) {
        link.focus();
      }
    }, () => fail(asked, true));
  });
  addEventListener("popstate", (event) => {
    // A link within the page, such as the one past the menu, changes no choice.
    if (event.state || toAddress(fromAddress(location.search)) !== toAddress(choices)) {
      readAddress();
    }
  });

  if (matchMedia(WIDE).matches) {
    unfold(form);
  }
  readAddress();
}

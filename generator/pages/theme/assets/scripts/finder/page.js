// The finder on the page of all groups: it narrows the list as somebody chooses, and keeps the address in step.
//
// What it needs is fetched when she first uses it, or at once when the address says what to look for.
import { addStars } from "../my-list/stars.js";
import { TOP } from "../my-list/store.js";
import { fromAddress, isAsking, nothing, toAddress } from "./address.js";
import { answer } from "./answer.js";
import { openFinder, ready } from "./data.js";
import { readForm, showChosen, showCounts, unfold, writeForm } from "./form.js";
import { fillPlaces, placeOf, showFrom, watchFrom } from "./from.js";
import { partsOf, showAnswer, showCards, showChips } from "./results.js";

const FIRST_CARDS = 12;
const PAUSE = 250; // milliseconds after the last letter
const WIDE = "(min-width: 60em)";

const form = document.getElementById("finder");
if (form) {
  start();
}

function start() {
  const parts = partsOf(document);
  let choices = nothing(), from = null, shown = FIRST_CARDS, opening = null, asked = 0, timer = 0, isTyping = false;
  // Somebody who comes with a question in the address wants the answer, which on a phone stands below the form.
  let isArriving = !history.state && !matchMedia(WIDE).matches && isAsking(fromAddress(location.search));

  const open = () => {
    opening = opening || openFinder(new URL("groups/finder.json", TOP).href);
    opening.catch(() => { opening = null; });
    return opening;
  };

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
    showChosen(form, choices);
    showChips(parts, form, choices, from, changeFrom);
    showFrom(form, from);
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
    if (!isWanted && !opening) {
      return;
    }
    open().then((finder) => Promise.all([ready(finder, choices), choices.near ? fillPlaces(form, finder, choices.near) : null])
      .then(() => {
        if (mine !== asked) {
          return null;
        }
        if (choices.near && !from) {
          from = placeOf(form, choices.near);
          showFrom(form, from);
          showChips(parts, form, choices, from, changeFrom);
        }
        return answered(finder, mine, isWanted);
      })).catch(() => fail(mine, isWanted));
  }

  function answered(finder, mine, isWanted) {
    if (finder.missing(choices)) {
      parts.status.textContent = "There are " + finder.total + " groups. Choose a place first, or “Online”.";
      return null;
    }
    const found = answer(finder, choices, { now: new Date(), from });
    showCounts(form, found.counts, choices);
    if (!isWanted) {
      return null;
    }
    showAnswer(parts, form, choices, found, changeFrom);
    parts.more.hidden = found.total <= shown;
    return showCards(parts, finder, found.hits.slice(0, shown), form, from).then(() => {
      if (mine === asked) {
        addStars(parts.cards);
        parts.all.hidden = true;
        if (isArriving) {
          parts.results.scrollIntoView();
        }
        isArriving = false;
      }
    });
  }

  function fail(mine, isWanted) {
    if (mine === asked && isWanted) {
      parts.status.textContent = "";
      parts.cards.textContent = "";
      ["relax", "left-out", "words-note", "sort-line", "more"].forEach((name) => { parts[name].hidden = true; });
      parts.failed.hidden = false;
      parts.all.hidden = false;
    }
  }

  function readAddress() {
    const state = history.state || {};
    choices = fromAddress(location.search);
    from = choices.near ? placeOf(form, choices.near) : state.from || null;
    shown = state.shown || FIRST_CARDS;
    writeForm(form, choices);
    show();
  }

  const read = (typing) => {
    const now = readForm(form);
    if (now.near !== choices.near) {
      from = placeOf(form, now.near);
      now.sort = now.near ? "distance" : "best";
    }
    change(now, typing);
  };

  form.addEventListener("focusin", () => open().then((finder) => {
    fillPlaces(form, finder, choices.near);
    if (!isAsking(choices)) {
      show();
    }
  }, () => null), { once: true });
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
    read(false);
    const target = isAsking(choices) || from ? document.getElementById("found") : document.getElementById("groups");
    target.tabIndex = -1;
    target.focus();
  });
  watchFrom(form, (place) => {
    from = place;
    form.elements.near.value = "";
    change({ near: "", sort: place ? "distance" : "best" });
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
      place.querySelector('[data-far="said"]').textContent = "Say first where to measure from.";
      place.querySelector('[data-far="here"]').focus();
    } else {
      change({ sort: parts.sort.value });
    }
  });
  parts.more.addEventListener("click", () => {
    const first = shown;
    shown += FIRST_CARDS;
    history.replaceState(Object.assign({}, history.state, { shown }), "");
    open().then((finder) => answered(finder, asked, true)).then(() => {
      const link = parts.cards.children[first] && parts.cards.children[first].querySelector("a");
      if (link) {
        link.focus();
      }
    }, () => fail(asked, true));
  });
  addEventListener("popstate", readAddress);

  if (matchMedia(WIDE).matches) {
    unfold(form);
  }
  readAddress();
}

// The finder on the page of all groups: it narrows the list as somebody chooses. What she does comes in here.
import { isAsking, nothing } from "./address.js";
import { readForm, unfold, writeForm } from "./form.js";
import { choose, isInStep, isWanted, question, recall, seeMore } from "./question.js";
import { partsOf } from "./results.js";
import { open, openFar, show, showMore } from "./show.js";

const PAUSE = 250; // milliseconds after the last letter
const WIDE = "(min-width: 60em)";

const form = document.getElementById("finder");
if (form) {
  start();
}

function start() {
  const parts = partsOf(document), isWide = matchMedia(WIDE).matches;
  let timer = 0;
  const page = { form, parts, leave, arrive: () => null };

  const change = (next, typing) => {
    choose(next, typing);
    show(page);
  };

  // From a button in the results: what was pressed goes away, so the focus goes to where the answer stands.
  function leave(left, isFrom) {
    question.from = isFrom ? null : question.from;
    writeForm(form, left);
    change(left);
    (isWanted() ? document.getElementById("found") : form.elements.q).focus();
  }

  const press = (name) => openFar().then((far) => far.press(form, name, (place) => {
    question.from = place;
    form.elements.near.value = "";
    change({ near: "", sort: place ? "distance" : "best" });
  }));

  const read = (typing) => {
    const now = readForm(form), { near } = question.choices;
    if (form.elements.near.options.length < 2) {
      now.near = near; // the list of places has not come yet
    }
    if (now.near !== near) {
      question.from = null;
      now.sort = now.near ? "distance" : "best";
    }
    change(now, typing);
  };

  const readAddress = () => {
    recall();
    writeForm(form, question.choices);
    show(page);
  };

  form.addEventListener("focusin", () => open().then((finder) => {
    if (!isAsking(question.choices)) {
      show(page);
    }
    return openFar().then((far) => far.fillPlaces(form, finder, question.choices.near));
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
    const target = document.getElementById(isWanted() ? "found" : "groups");
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
    question.from = null;
    writeForm(form, nothing());
    change(nothing());
    form.elements.q.focus();
  });
  parts.retry.addEventListener("click", () => show(page));
  parts["show-unsure"].addEventListener("click", () => {
    const reasons = parts["show-unsure"].dataset.reasons.split(" "), told = question.choices.show;
    change({ show: told.concat(reasons.filter((one) => told.indexOf(one) < 0)) });
    document.getElementById("found").focus();
  });
  parts.sort.addEventListener("change", () => {
    if (parts.sort.value === "distance" && !question.from) {
      parts.sort.value = question.choices.sort;
      openFar().then((far) => far.askWhere(form));
    } else {
      change({ sort: parts.sort.value });
    }
  });
  parts.more.addEventListener("click", () => showMore(page, seeMore()));
  addEventListener("popstate", (event) => {
    if (event.state || !isInStep()) {
      readAddress();
    }
  });

  if (isWide) {
    unfold(form);
  }
  // Somebody who comes with a question in the address wants the answer, which on a phone stands below the form.
  recall();
  if (!history.state && !isWide && isAsking(question.choices)) {
    page.arrive = () => {
      parts.results.scrollIntoView();
      page.arrive = () => null;
    };
  }
  readAddress();
}

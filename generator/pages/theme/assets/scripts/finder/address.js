// What was chosen, as the end of an address and back, so that it can be handed on and Back works. Pure.
//
// An address holds nothing of where somebody is: only a place of the directory that she chose by its name (near).
const LISTS = ["age", "need", "day", "time", "cost", "access", "place", "parents", "join", "welcome", "kind", "show"];
const SORTS = ["best", "distance", "next", "name"];
const MOST_WORDS = 100;

// "?q=swim&day=monday" as choices for answer.js, with `near` beside them.
export function fromAddress(search) {
  const given = new URLSearchParams(search);
  const choices = { words: (given.get("q") || "").slice(0, MOST_WORDS).trim(), near: given.get("near") || "" };
  LISTS.forEach((name) => {
    choices[name] = given.getAll(name).filter((one, place, all) => one && all.indexOf(one) === place);
  });
  choices.sort = SORTS.indexOf(given.get("sort")) >= 0 ? given.get("sort") : "best";
  return choices;
}

export function toAddress(choices) {
  const written = new URLSearchParams();
  if (choices.words) {
    written.append("q", choices.words);
  }
  LISTS.forEach((name) => (choices[name] || []).forEach((one) => written.append(name, one)));
  if (choices.near) {
    written.append("near", choices.near);
  }
  if (choices.sort && choices.sort !== "best") {
    written.append("sort", choices.sort);
  }
  const text = written.toString();
  return text ? "?" + text : "";
}

// Whether there is anything to answer: something chosen, or an order that the page does not have already.
export function isAsking(choices) {
  return Boolean(choices.words || choices.near) || choices.sort !== "best" ||
    LISTS.some((name) => (choices[name] || []).length > 0);
}

export function nothing() {
  return fromAddress("");
}

// The same choices without one: choice null takes the whole question away.
export function without(choices, question, choice) {
  const left = Object.assign({}, choices);
  if (question === "words") {
    left.words = "";
  } else {
    left[question] = choice === null ? [] : left[question].filter((one) => one !== choice);
  }
  return left;
}

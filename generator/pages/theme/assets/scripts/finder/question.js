// What somebody asks: her choices, where distances start and how many cards she sees. The address keeps step with it.
import { fromAddress, isAsking, nothing, toAddress } from "./address.js";

const FIRST_CARDS = 12;

export const question = { choices: nothing(), from: null, shown: FIRST_CARDS };
let isTyping = false;

export function isWanted() {
  return isAsking(question.choices) || Boolean(question.from);
}

// Some other choices. While she types, one step back takes away all that she typed.
export function choose(next, typing) {
  question.choices = Object.assign(nothing(), question.choices, next);
  question.shown = FIRST_CARDS;
  const state = { from: question.choices.near ? null : question.from, shown: FIRST_CARDS };
  const address = location.pathname + toAddress(question.choices);
  if (address !== location.pathname + location.search) {
    history[typing && isTyping ? "replaceState" : "pushState"](state, "", address);
  } else {
    history.replaceState(state, "", address);
  }
  isTyping = Boolean(typing);
}

// Some more cards. Returns how many there were.
export function seeMore() {
  question.shown += FIRST_CARDS;
  history.replaceState(Object.assign({}, history.state, { shown: question.shown }), "");
  return question.shown - FIRST_CARDS;
}

// What the address and the tab's own memory say.
export function recall() {
  const state = history.state || {};
  question.choices = fromAddress(location.search);
  question.from = question.choices.near ? null : state.from || null;
  question.shown = state.shown || FIRST_CARDS;
}

// A link within the page, such as the one past the menu, changes no choice.
export function isInStep() {
  return toAddress(fromAddress(location.search)) === toAddress(question.choices);
}

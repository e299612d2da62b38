// What was found, in words and cards.
import { without } from "./address.js";
import { cardsOf } from "./cards.js";
import { titleOf, unknownOf } from "./form.js";
import { groupsInWords, listInWords } from "./say.js";

const QUESTIONS = ["age", "need", "day", "time", "cost", "access", "place", "parents", "join", "welcome", "kind"];

// The parts of the page that this module writes to, by the names in find.html.
export function partsOf(page) {
  const parts = {};
  page.querySelectorAll("[data-find]").forEach((part) => { parts[part.dataset.find] = part; });
  return parts;
}

// The count in words, and who was left out.
export function showAnswer(parts, form, found) {
  parts.status.textContent = found.total ? groupsInWords(found.total) + (found.total === 1 ? " fits." : " fit.")
    : "No group fits all of this.";
  parts.show.textContent = found.total ? "Show " + groupsInWords(found.total) : "Show what we found";
  parts.relax.hidden = true;
  showWords(parts, found);
  showLeftOut(parts, form, found);
  parts["sort-line"].hidden = found.total < 2;
}

// What was chosen, each to be taken away. `change` hears with true when it is where distances are measured from.
export function showChips(parts, form, choices, from, change) {
  const chips = chipsOf(form, choices, from);
  parts.elsewhere.search = "?q=" + encodeURIComponent(choices.words);
  parts.chips.textContent = "";
  chips.forEach((chip) => {
    const button = document.createElement("button");
    const cross = document.createElement("span");
    button.type = "button";
    button.className = "lo-chip";
    cross.textContent = "×";
    cross.setAttribute("aria-hidden", "true");
    button.append(chip.words, " ", cross);
    button.addEventListener("click", () => change(chip.left, chip.isFrom));
    const item = document.createElement("li");
    item.appendChild(button);
    parts.chips.appendChild(item);
  });
  parts.chosen.hidden = !chips.length;
}

function chipsOf(form, choices, from) {
  const chips = [];
  if (choices.words) {
    chips.push({ words: "“" + choices.words + "”", left: without(choices, "words", null) });
  }
  QUESTIONS.forEach((question) => choices[question].forEach((choice) => {
    chips.push({ words: titleOf(form, question, choice), left: without(choices, question, choice) });
  }));
  if (from) {
    const left = Object.assign({}, choices, { near: "", sort: choices.sort === "distance" ? "best" : choices.sort });
    chips.push({ words: "Distance from " + from.words, left, isFrom: true });
  }
  choices.show.forEach((reason) => {
    const words = "With those that have not told us " + unknownOf(form, reason);
    chips.push({ words, left: without(choices, "show", reason) });
  });
  return chips;
}

function showWords(parts, found) {
  const said = [];
  if (found.words.unknown.length) {
    said.push("No group says " + listInWords(found.words.unknown.map((word) => "“" + word + "”")) + ".");
  }
  if (!found.words.all && found.total) {
    said.push("No group has all that you typed. These have some of it.");
  }
  parts["words-note"].textContent = said.join(" ");
  parts["words-note"].hidden = !said.length;
}

function showLeftOut(parts, form, found) {
  const { total, by } = found.leftOut;
  const reasons = Object.keys(by);
  parts["left-out"].hidden = !total;
  parts["show-unsure"].dataset.reasons = reasons.join(" ");
  if (!total) {
    return;
  }
  const [only] = reasons;
  parts["left-out-words"].textContent = reasons.length > 1 ? manyReasons(form, total, by)
    : oneReason(form, only, by[only]);
  parts["show-unsure"].textContent = total === 1 ? "Show it" : "Show them";
}

function oneReason(form, reason, { notTold, partly }) {
  const said = [];
  if (notTold) {
    const have = notTold === 1 ? " has" : " have";
    said.push(groupsInWords(notTold) + have + " not told us " + unknownOf(form, reason) + ".");
  }
  if (partly) {
    said.push(groupsInWords(partly) + (partly === 1 ? " fits" : " fit") + " only in part.");
  }
  return said.join(" ");
}

function manyReasons(form, total, by) {
  const count = (reason) => " (" + (by[reason].notTold + by[reason].partly) + ")";
  const parts = Object.keys(by).map((reason) => unknownOf(form, reason) + count(reason));
  return groupsInWords(total) + " may fit, but we have not been told everything: " + listInWords(parts) + ".";
}

// Puts the cards of some hits in place, as the pages have them, each with what is new here: how far, and why. `howFar`
// says the first of a hit, where somebody has said from where.
export function showCards(parts, finder, hits, form, howFar) {
  return cardsOf(finder, hits, parts.all).then((cards) => {
    parts.cards.textContent = "";
    cards.forEach((card, i) => {
      if (card) {
        const item = document.createElement("li");
        const copy = card.cloneNode(true);
        copy.querySelector("dl").after(listOf(linesOf(hits[i], form, howFar)));
        item.appendChild(copy);
        parts.cards.appendChild(item);
      }
    });
  });
}

function linesOf(hit, form, howFar) {
  const lines = howFar ? [howFar(hit)] : [];
  const why = hit.why.map(whyInWords).filter(Boolean);
  if (why.length) {
    lines.push({ words: why.join(" ") });
  }
  Object.keys(hit.unsure).forEach((reason) => {
    const isPartly = hit.unsure[reason] === "partly";
    const words = isPartly ? "It fits only in part: " + partInWords(form, reason) + "."
      : "We have not been told " + unknownOf(form, reason) + ".";
    lines.push({ words, isUnknown: true });
  });
  return lines;
}

function partInWords(form, reason) {
  const [question, choice] = reason.split(":");
  return choice ? "“" + titleOf(form, question, choice) + "”" : unknownOf(form, reason);
}

function whyInWords({ typed, word, how }) {
  if (how === "means") {
    return word.startsWith(typed) ? "" : "We took “" + typed + "” as “" + word + "”.";
  }
  const says = "t says “" + word + "”.";
  return typed.toLowerCase() === word.toLowerCase() ? "I" + says : "You typed “" + typed + "”: i" + says;
}

function listOf(lines) {
  const list = document.createElement("ul");
  list.className = "lo-card__found";
  list.hidden = !lines.length;
  lines.forEach((line) => {
    const item = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = line.words;
    if (line.isUnknown) {
      words.className = "lo-unknown";
    }
    item.appendChild(words);
    list.appendChild(item);
  });
  return list;
}

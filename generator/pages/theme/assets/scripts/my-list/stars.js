// A star on every card of a group and on every group's page, and the count beside "My list" in the header.
import { drop, keep, kept, onChange } from "./store.js";

const STAR = "M12 2.5l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6L2.5 9.5l6.6-.9z";
const REFUSED = "Your browser keeps nothing for this site, so we cannot keep this group for you. " +
  "It may be a private window.";

// Puts a star on every card in an element that has none yet.
export function addStars(root) {
  root.querySelectorAll("article[data-group]").forEach((card) => {
    if (!card.querySelector("[data-keep]")) {
      card.appendChild(starFor(card.dataset.group, card.querySelector("h3").textContent));
    }
  });
  show();
}

function starFor(id, name) {
  const row = document.createElement("p");
  row.className = "lo-keep";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lo-keep__button";
  button.dataset.keep = id;
  button.dataset.name = name.trim();
  const word = document.createElement("span");
  word.dataset.word = "";
  const of = document.createElement("span");
  of.className = "lo-hidden";
  of.textContent = " " + button.dataset.name + " on my list";
  button.append(drawn(), word, of);
  row.appendChild(button);
  return row;
}

function drawn() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  path.setAttribute("d", STAR);
  svg.appendChild(path);
  return svg;
}

function show() {
  const ids = new Set(kept().map((one) => one.id));
  document.querySelectorAll("button[data-keep]").forEach((button) => {
    const isKept = ids.has(button.dataset.keep);
    button.setAttribute("aria-pressed", String(isKept));
    button.querySelector("[data-word]").textContent = isKept ? "Kept" : "Keep";
  });
  document.querySelectorAll("[data-kept-count]").forEach((place) => {
    place.textContent = ids.size ? "\u00a0(" + ids.size + ")" : "";
  });
}

function press(button) {
  const isKept = button.getAttribute("aria-pressed") === "true";
  const done = isKept ? drop(button.dataset.keep)
    : keep([{ id: button.dataset.keep, name: button.dataset.name }]);
  if (!done) {
    refuse(button);
  }
}

function refuse(button) {
  const row = button.parentNode;
  let said = row.querySelector("[role=alert]");
  if (!said) {
    said = document.createElement("span");
    said.setAttribute("role", "alert");
    said.className = "lo-keep__refused";
    row.appendChild(said);
  }
  said.textContent = REFUSED;
}

// The page of a group carries its own card, for those who keep it.
const own = document.querySelector("template[data-card]");
const lead = document.querySelector("main h1 + .lo-lead");
if (own && lead) {
  const card = own.content.querySelector("article[data-group]");
  lead.after(starFor(card.dataset.group, card.querySelector("h3").textContent));
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-keep]");
  if (button) {
    press(button);
  }
});
onChange(show);
addStars(document);

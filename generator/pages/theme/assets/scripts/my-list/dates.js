// The button on "My list" that saves the dates of all groups on it as one calendar file.
import { entriesIn, joined } from "./join.js";
import { TOP, idsIn, kept } from "./store.js";

const button = document.querySelector('[data-list="dates"]');
const said = document.querySelector('[data-list="dates-said"]');
const NONE = "We know of no dates to come for these groups, so there is nothing to save.";
const LOST = "We could not load all dates just now, so we saved none. Look if you are connected, and try again.";

// The text of a group's file. A group that is not here any more has no dates; other trouble is trouble.
function load(id) {
  return fetch(new URL("calendars/groups/" + id + ".ics", TOP)).then((answer) => {
    if (answer.status === 404 || answer.status === 410) {
      return "";
    }
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.text();
  });
}

function save() {
  const given = idsIn(location.search);
  const ids = given.length ? given : kept().map((one) => one.id);
  said.textContent = "Looking for the dates.";
  Promise.all(ids.map(load)).then((texts) => {
    const file = joined(texts, "My list");
    if (file) {
      hand(file);
    }
    said.textContent = file ? inWords(texts.filter((text) => entriesIn(text).length).length, ids.length) : NONE;
  }).catch(() => { said.textContent = LOST; });
}

function hand(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  link.download = "my-list.ics";
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000); // old phones read it late
}

function inWords(found, asked) {
  const groups = found === 1 ? "1 group" : found + " groups";
  const others = asked > found ? " For the others we know of no dates." : "";
  return "The file has the dates of " + groups + "." + others +
    " Open it to put them into your calendar. It stays as it is, so look here for changes.";
}

if (button && said) {
  button.addEventListener("click", save);
}

// What could be taken away when nothing was found. Fetched only then.
import { without } from "./address.js";
import { titleOf } from "./form.js";
import { groupsInWords, listInWords } from "./say.js";

const MOST = 6;

// `change` is called with the choices that are left.
export function showRelax(parts, form, choices, found, change) {
  parts.relax.hidden = !found.relax.length;
  parts["relax-list"].textContent = "";
  found.relax.slice(0, MOST).forEach((one) => {
    const button = document.createElement("button");
    const item = document.createElement("li");
    button.type = "button";
    button.className = "lo-quiet";
    button.textContent = "Take away " + listInWords(one.drop.map((drop) => droppedInWords(form, choices, drop)));
    button.addEventListener("click", () => change(
      one.drop.reduce((left, drop) => without(left, drop.question, drop.choice), choices)));
    item.append(button, ": " + groupsInWords(one.found));
    parts["relax-list"].appendChild(item);
  });
}

function droppedInWords(form, choices, drop) {
  if (drop.question === "words") {
    return "“" + choices.words + "”";
  }
  const dropped = drop.choice === null ? choices[drop.question] : [drop.choice];
  return dropped.map((choice) => "“" + titleOf(form, drop.question, choice) + "”").join(" or ");
}

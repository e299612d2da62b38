// What could be taken away when nothing was found. Fetched only then.
import { isAsking, without } from "./address.js";
import { titleOf } from "./form.js";
import { waysOut } from "./loosen.js";
import { groupsInWords, listInWords } from "./say.js";

const MOST = 6;
const POSTCODE = /^[a-z]{1,2}[0-9][0-9a-z]? *[0-9][a-z]{2}$/i;

// `change` is called with the choices that are left.
export function showRelax(parts, form, choices, found, change) {
  const isPostcode = helpWithPostcode(parts, form, choices, change);
  // With nothing but words there is nothing to take away but the whole question.
  const isAlone = Boolean(choices.words) && !isAsking(without(choices, "words", null));
  const ways = waysOut(found, choices);
  parts.relax.hidden = isPostcode || isAlone || !ways.length;
  parts["relax-list"].textContent = "";
  ways.slice(0, MOST).forEach((one) => {
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

// No group says a postcode, but distances can be measured from one. False where the site has no list of postcodes.
function helpWithPostcode(parts, form, choices, change) {
  const box = form.querySelector('[data-far="postcode"]');
  const postcode = choices.words;
  if (!box || !POSTCODE.test(postcode)) {
    return false;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lo-quiet";
  button.textContent = "Show how far each group is from it";
  button.addEventListener("click", () => {
    change(without(choices, "words", null));
    form.querySelector('[data-facet="place"]').open = true;
    box.value = postcode;
    const use = form.querySelector('[data-far="use-postcode"]');
    use.focus();
    use.click();
  });
  parts["words-note"].textContent = "“" + postcode + "” looks like a postcode. ";
  parts["words-note"].appendChild(button);
  return true;
}

function droppedInWords(form, choices, drop) {
  if (drop.question === "words") {
    return "“" + choices.words + "”";
  }
  const dropped = drop.choice === null ? choices[drop.question] : [drop.choice];
  return dropped.map((choice) => "“" + titleOf(form, drop.question, choice) + "”").join(" or ");
}

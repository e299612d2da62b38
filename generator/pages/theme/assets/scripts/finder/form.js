// The form of the finder: what is chosen in it, and what stands beside each choice.
import { groupsInWords } from "./say.js";

const OLDEST = 25;
const MORE = ["parents", "join", "welcome", "kind"];
const FACETS = { age: ["age"], need: ["need"], when: ["day", "time"], cost: ["cost"], access: ["access"],
  place: ["place"], more: MORE };

// What is chosen in the form. An age that is none is told, and not used.
export function readForm(form) {
  const chosen = { words: form.elements.q.value.trim(), age: readAge(form), near: form.elements.near.value };
  questionsOf(form).forEach((question) => {
    chosen[question] = boxesOf(form, question).filter((box) => box.checked).map((box) => box.value);
  });
  return chosen;
}

function readAge(form) {
  const input = form.elements.age;
  const years = Number(input.value);
  const isEmpty = input.value === "" && !(input.validity && input.validity.badInput);
  const isRight = input.value !== "" && Number.isInteger(years) && years >= 0 && years <= OLDEST;
  const wrong = form.querySelector('[data-wrong="age"]');
  const words = isEmpty || isRight ? "" : "Write an age from 0 to " + OLDEST + ", in whole years.";
  if (wrong.textContent !== words) {
    wrong.textContent = words;
  }
  if (words) {
    input.setAttribute("aria-invalid", "true");
  } else {
    input.removeAttribute("aria-invalid");
  }
  return isRight ? [String(years)] : [];
}

// Ticks what an address says. What she is typing at this moment is left alone.
export function writeForm(form, choices) {
  const write = (input, value) => {
    if (input.value.trim() !== value) {
      input.value = value;
    }
  };
  write(form.elements.q, choices.words);
  write(form.elements.age, choices.age[0] || "");
  write(form.elements.near, choices.near);
  questionsOf(form).forEach((question) => {
    boxesOf(form, question).forEach((box) => {
      box.checked = choices[question].indexOf(box.value) >= 0;
    });
  });
  readAge(form);
}

// How many groups each choice would find, and what is chosen in each part, which stays in sight when it is folded.
export function showCounts(form, counts, choices) {
  questionsOf(form).forEach((question) => {
    boxesOf(form, question).forEach((box) => {
      const place = box.parentNode.querySelector("[data-count]");
      const count = (counts[question] || {})[box.value];
      place.textContent = "";
      if (count !== undefined) {
        const unit = document.createElement("span");
        unit.className = "lo-hidden";
        unit.textContent = count === 1 ? " group" : " groups";
        place.append(String(count), unit);
      }
    });
  });
  const age = choices.age[0];
  const found = age === undefined ? undefined : (counts.age || {})[age];
  form.querySelector("[data-age-count]").textContent = found === undefined ? "" : groupsInWords(found);
}

export function showChosen(form, choices) {
  form.querySelectorAll("details[data-facet]").forEach((facet) => {
    const titles = [];
    FACETS[facet.dataset.facet].forEach((question) => {
      choices[question].forEach((choice) => titles.push(titleOf(form, question, choice)));
    });
    facet.querySelector("[data-chosen]").textContent = titles.join(", ");
  });
}

// A choice in words: "Step-free entrance", "Age 3".
export function titleOf(form, question, choice) {
  if (question === "age") {
    return choice === "0" ? "Under 1" : "Age " + choice;
  }
  const box = boxesOf(form, question).find((one) => one.value === choice);
  return box ? box.parentNode.querySelector("[data-title]").textContent : choice;
}

// What groups have not told us that leave a reason of answer.js open: "the cost", or "about “Hearing loop”".
export function unknownOf(form, reason) {
  const [question, choice] = reason.split(":");
  if (choice) {
    return "about “" + titleOf(form, question, choice) + "”";
  }
  if (question === "age") {
    return form.querySelector('[data-facet="age"] [data-unknown]').dataset.unknown;
  }
  return form.querySelector('[data-question="' + (question === "when" ? "day" : question) + '"]').dataset.unknown;
}

// On a screen with room beside the list, all parts but the last stand open.
export function unfold(form) {
  form.querySelectorAll("details[data-facet]").forEach((facet) => {
    facet.open = facet.dataset.facet !== "more";
  });
}

function questionsOf(form) {
  return Array.from(form.querySelectorAll("fieldset[data-question]"), (one) => one.dataset.question);
}

function boxesOf(form, question) {
  return Array.from(form.querySelectorAll('input[type="checkbox"][name="' + question + '"]'));
}

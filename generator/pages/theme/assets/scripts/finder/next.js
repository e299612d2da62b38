// When a group meets next, in words on its card. Fetched after the first answer, as the dates are.
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

// "2026-11-24" is "Tuesday 24 November".
function dayInWords(day) {
  const date = new Date(day + "T00:00:00Z");
  return DAYS[date.getUTCDay()] + " " + date.getUTCDate() + " " + MONTHS[date.getUTCMonth()];
}

// "10:00" is "10am".
function timeInWords(time) {
  const [hour, minute] = time.split(":").map(Number);
  if (minute === 0 && hour % 12 === 0) {
    return hour === 0 ? "midnight" : "12 noon";
  }
  const past = minute ? ":" + (minute < 10 ? "0" : "") + minute : "";
  return ((hour + 11) % 12) + 1 + past + (hour < 12 ? "am" : "pm");
}


// Puts the next meeting on the cards that are shown.
export function addNext(cards, hits) {
  hits.forEach((hit) => {
    const list = cards.querySelector('article[data-group="' + hit.id + '"] .lo-card__found');
    const next = hit.next;
    if (list && next && !list.querySelector("[data-next]")) {
      const when = dayInWords(next.day) + ", " + timeInWords(next.start) + " to " + timeInWords(next.end);
      list.insertBefore(lineOf("Next: " + when + ".", ""), list.firstChild).dataset.next = "";
      if (next.check) {
        const words = "We have not been told if it meets on that day. Ask before you go.";
        list.insertBefore(lineOf(words, "lo-unknown"), list.children[1]);
      }
      list.hidden = false;
    }
  });
}

function lineOf(words, name) {
  const item = document.createElement("li");
  const span = document.createElement("span");
  span.className = name;
  span.textContent = words;
  item.appendChild(span);
  return item;
}

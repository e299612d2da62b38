// Where distances are measured from: a place of the directory, a postcode, or where the phone is. Nothing is sent:
// the sums are done here, and where somebody is never stands in an address.
import { milesInWords } from "./distance.js";

export { milesBetween } from "./distance.js";

const REFUSED = {
  1: "Your phone did not tell us where you are, because it was not allowed to. You can choose a place instead.",
  2: "Your phone does not know where you are just now. You can choose a place instead.",
  3: "Your phone took too long to say where you are. Try again, or choose a place instead.",
};
const NO_DEVICE = "This browser cannot say where you are. You can choose a place instead.";

// Does what a button says. Calls `tell` with { lat, lon, words } when she has said where from, or with null when she
// takes it back.
export function press(form, name, tell) {
  if (name === "here") {
    useDevice(form, tell);
  } else if (name === "use-postcode") {
    usePostcode(form, form.querySelector('[data-far="postcode"]'), tell);
  } else if (name === "stop") {
    tell(null);
    form.querySelector('[data-far="here"]').focus();
  }
}

function useDevice(form, tell) {
  if (!navigator.geolocation) {
    return say(form, NO_DEVICE);
  }
  say(form, "Asking your phone.");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => tell({ lat: coords.latitude, lon: coords.longitude, words: "where you are" }),
    (error) => say(form, REFUSED[error.code] || REFUSED[2]),
    { timeout: 15000, maximumAge: 300000 });
}

function usePostcode(form, box, tell) {
  const table = fetch(new URL(form.dataset.postcodes, document.baseURI)).then((response) => {
    if (!response.ok) {
      throw new Error("no table");
    }
    return response.json();
  });
  // Fetched only where the site has a table, and when somebody uses it.
  Promise.all([import("./postcode.js"), table]).then(([{ findPostcode }, postcodes]) => {
    const found = findPostcode(box.value, postcodes);
    if (found.reason) {
      box.setAttribute("aria-invalid", "true");
      return say(form, found.reason);
    }
    box.removeAttribute("aria-invalid");
    tell({ lat: found.lat, lon: found.lon, words: found.near });
  }).catch(() => say(form, "We could not load our list of postcodes. Try again, or choose a place instead."));
}

// What is said beside the buttons: where it is measured from, or what went wrong.
export function showFrom(form, from) {
  form.querySelector('[data-far="stop-line"]').hidden = !from;
  say(form, from ? "Measured from " + from.words + ", as the crow flies." : "");
}

function say(form, words) {
  form.querySelector('[data-far="said"]').textContent = words;
}

// Asks for a place before distances can sort the list.
export function askWhere(form) {
  form.querySelector('[data-facet="place"]').open = true;
  say(form, "Say first where to measure from.");
  form.querySelector('[data-far="here"]').focus();
}

let filled = null;

// Fills the list of places, once: the areas and the venues. `chosen` is the one that the address names.
export function fillPlaces(form, finder, chosen) {
  const list = form.elements.near;
  const fill = (venues) => {
    const areas = finder.areas.filter((area) => area.lat !== null && area.lat !== undefined);
    addGroup(list, "Places", areas.map((area) => [area.id, area.name, area.lat, area.lon]));
    addGroup(list, "Where groups meet", venues.map(([name, lat, lon]) => [name, name, lat, lon]));
  };
  filled = filled || fetch(new URL("venues.json", finder.base)).then((found) => (found.ok ? found.json() : []))
    .catch(() => []).then(fill);
  return filled.then(() => {
    list.value = list.value || chosen;
    list.value = list.value || "";
  });
}

function addGroup(list, title, places) {
  if (!places.length) {
    return;
  }
  const group = document.createElement("optgroup");
  group.label = title;
  places.forEach(([value, words, lat, lon]) => {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = words;
    option.dataset.lat = lat;
    option.dataset.lon = lon;
    group.appendChild(option);
  });
  list.appendChild(group);
}

// The place of the list with this value as { lat, lon, words }, or null.
export function placeOf(form, value) {
  const option = Array.from(form.elements.near.options).find((one) => value && one.value === value);
  const { lat, lon } = option ? option.dataset : {};
  return option ? { lat: Number(lat), lon: Number(lon), words: option.textContent } : null;
}

// How far a group is, as a line for its card.
export function howFar(finder, hit) {
  if (hit.miles !== null) {
    return { words: milesInWords(hit.miles) + " away." };
  }
  const places = finder.places[hit.row];
  const isOnline = places && places.length > 0 &&
    places.every((place) => finder.question.place.choices[place] === "online");
  return isOnline ? { words: "It meets online: you need not travel." }
    : { words: "We do not know how far it is.", isUnknown: true };
}

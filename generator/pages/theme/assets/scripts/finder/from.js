// Where distances are measured from: a place of the directory, a postcode, or where the phone is. Nothing is sent:
// the sums are done here, and where somebody is never stands in an address.

const REFUSED = {
  1: "Your phone did not tell us where you are, because it was not allowed to. You can choose a place instead.",
  2: "Your phone does not know where you are just now. You can choose a place instead.",
  3: "Your phone took too long to say where you are. Try again, or choose a place instead.",
};
const NO_DEVICE = "This browser cannot say where you are. You can choose a place instead.";

// Calls `tell` with { lat, lon, words } when she has said where from, or with null when she takes it back.
export function watchFrom(form, tell) {
  const at = (name) => form.querySelector('[data-far="' + name + '"]');
  at("here").addEventListener("click", () => {
    if (!navigator.geolocation) {
      return say(form, NO_DEVICE);
    }
    say(form, "Asking your phone.");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => tell({ lat: coords.latitude, lon: coords.longitude, words: "where you are" }),
      (error) => say(form, REFUSED[error.code] || REFUSED[2]),
      { timeout: 15000, maximumAge: 300000 });
  });
  at("stop").addEventListener("click", () => {
    tell(null);
    at("here").focus();
  });
  if (at("postcode")) {
    at("use-postcode").addEventListener("click", () => usePostcode(form, at("postcode"), tell));
    at("postcode").addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        usePostcode(form, at("postcode"), tell);
      }
    });
  }
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
  say(form, from ? "The nearest groups come first, from " + from.words + ", as the crow flies." : "");
}

function say(form, words) {
  form.querySelector('[data-far="said"]').textContent = words;
}

// Fills the list of places: the areas at once, and the venues when they have come.
export function fillPlaces(form, finder, chosen) {
  const list = form.elements.near;
  if (list.options.length > 1) {
    return Promise.resolve();
  }
  const areas = finder.areas.filter((area) => area.lat !== null && area.lat !== undefined);
  addGroup(list, "Places", areas.map((area) => [area.id, area.name, area.lat, area.lon]));
  return fetch(new URL("venues.json", finder.base)).then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => []).then((venues) => {
      addGroup(list, "Where groups meet", venues.map(([name, lat, lon]) => [name, name, lat, lon]));
      list.value = chosen;
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
  return option ? { lat: Number(option.dataset.lat), lon: Number(option.dataset.lon), words: option.textContent } : null;
}

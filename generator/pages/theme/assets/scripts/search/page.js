// The search of every page. It asks Pagefind, whose index lies in this site, and asks no other site for anything.
// The words and the kind stand in the address (?q=speech&kind=Groups), so that Back works and a search can be shared.
// Without this script the page lists other ways in.

import { excerptNodes } from "./excerpt.js";

const PAGE = 10;

function counted(number, words, kind) {
  const pages = number === 1 ? "1 page" : `${number} pages`;
  const where = kind ? ` in “${kind}”` : "";
  if (number > 0) return `${pages} with “${words}”${where}.`;
  return `No page with “${words}”${where}. Try another word, fewer words, or only the start of a word.`;
}

// The part of a page with the most of the words side by side, and of these one that has them in its heading, which
// weighs more. Of equals, the first.
function closest(parts) {
  const fit = (one) => longestRun(one.locations) * 1000 + Math.max(0, ...one.weighted_locations.map((place) => place.weight));
  return parts.reduce((best, one) => (best && fit(best) >= fit(one) ? best : one), null);
}

// How many places follow one another: 3 for [4, 8, 9, 10].
function longestRun(places) {
  let longest = 0, run = 0;
  Array.from(new Set(places)).sort((a, b) => a - b).forEach((place, i, all) => {
    run = i && place === all[i - 1] + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function item(found) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  const about = document.createElement("p");
  const kind = document.createElement("span");
  // A word in the glossary, or another part of a long page, has a heading of its own to lead to.
  const part = closest(found.sub_results.filter((one) => one.url.includes("#"))) || found;
  link.href = part.url;
  link.textContent = part === found || part.title === found.meta.title ? found.meta.title : `${found.meta.title}: ${part.title}`;
  kind.className = "lo-tag";
  kind.textContent = (found.filters.kind || []).join(", ");
  about.append(...excerptNodes(part.excerpt));
  const head = document.createElement("h2");
  head.append(link);
  line.append(head, kind, about);
  return line;
}

class Search {
  constructor(root, engine) {
    this.engine = engine;
    this.form = root.querySelector("form");
    this.box = root.querySelector("input");
    this.count = root.querySelector("[role=status]");
    this.kinds = root.querySelector("fieldset");
    this.list = root.querySelector("ol");
    this.more = root.querySelector(".lo-search__more");
    this.groups = root.querySelector(".lo-search__groups");
    this.groupsAddress = this.groups.querySelector("a").href;
    this.turn = 0;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.box.value.trim(), "");
    });
    this.kinds.addEventListener("change", (event) => this.go(this.words, event.target.value));
    this.more.addEventListener("click", () => this.show());
    window.addEventListener("popstate", () => this.read());
  }

  // Take the words and the kind out of the address.
  read() {
    const asked = new URLSearchParams(window.location.search);
    this.box.value = asked.get("q") || "";
    return this.find(this.box.value.trim(), asked.get("kind") || "");
  }

  // Put them into the address, and search.
  go(words, kind) {
    const asked = new URLSearchParams();
    if (words) asked.set("q", words);
    if (kind) asked.set("kind", kind);
    const text = asked.toString();
    window.history.pushState(null, "", text ? `?${text}` : window.location.pathname);
    return this.find(words, kind);
  }

  async find(words, kind) {
    this.turn += 1;
    const turn = this.turn;
    this.words = words;
    this.list.textContent = "";
    this.more.hidden = true;
    this.kinds.hidden = true;
    this.groups.hidden = true;
    if (!words) {
      this.count.textContent = "";
      return;
    }
    this.count.textContent = "Searching…";
    try {
      const answer = await this.engine.search(words, kind ? { filters: { kind } } : {});
      if (turn !== this.turn) return;
      this.waiting = answer.results.slice();
      this.offer(answer.totalFilters.kind || {}, kind);
      await this.show();
      if (turn !== this.turn) return;
      // The finder of groups forgives mistakes in spelling, and this search does not.
      this.groups.hidden = answer.results.length > 0;
      this.groups.querySelector("a").href = `${this.groupsAddress}?q=${encodeURIComponent(words)}`;
      this.count.textContent = counted(answer.results.length, words, kind);
    } catch (problem) {
      if (turn === this.turn) this.count.textContent = "The search did not answer. Try again, or choose a way in below.";
    }
  }

  // Offer each kind with the number of pages that it has.
  offer(counts, chosen) {
    const kinds = Object.keys(counts).filter((name) => counts[name] > 0 || name === chosen).sort();
    const every = ["", ...kinds].map((name) => this.choice(name, counts[name], name === chosen));
    this.kinds.replaceChildren ? this.kinds.replaceChildren(this.kinds.firstElementChild, ...every) : this.refill(every);
    this.kinds.hidden = kinds.length < 2;
  }

  refill(nodes) {
    while (this.kinds.children.length > 1) this.kinds.lastElementChild.remove();
    this.kinds.append(...nodes);
  }

  choice(name, number, isChosen) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "radio";
    box.name = "kind";
    box.value = name;
    box.checked = isChosen;
    label.append(box, name ? ` ${name} (${number || 0})` : " Everything");
    return label;
  }

  async show() {
    const turn = this.turn;
    const first = this.list.children.length;
    const found = await Promise.all(this.waiting.splice(0, PAGE).map((one) => one.data()));
    if (turn !== this.turn) return;
    this.list.append(...found.map(item));
    this.more.hidden = this.waiting.length === 0;
    // Whoever pressed "Show more" goes on with the first of what came.
    if (first > 0 && this.list.children[first]) this.list.children[first].querySelector("a").focus();
  }
}

async function start(root) {
  root.hidden = false;
  const engine = await import(new URL(root.dataset.index, document.baseURI).href);
  await engine.init();
  // Only once these are loaded does an answer say how many pages of each kind it has.
  await engine.filters();
  await new Search(root, engine).read();
}

const search = document.querySelector(".lo-search");
if (search) {
  start(search).catch(() => {
    search.hidden = true;
    document.querySelector(".lo-search-off").classList.add("lo-search-off--failed");
  });
}

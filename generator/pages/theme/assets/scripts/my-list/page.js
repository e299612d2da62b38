// The page "My list": what was kept on this device, or a list that somebody handed on.
import { addStars } from "./stars.js";
import { TOP, canKeep, drop, dropAll, idsIn, keep, kept, linkTo, onChange } from "./store.js";

const at = (name) => document.querySelector('[data-list="' + name + '"]');
const read = new Map();
const given = idsIn(location.search);
let isGiven = given.length > 0;
let shown = "";

// What we know of a group: { state: "here", card, ring } or a state alone: "ended", "gone" or "lost".
function look(id) {
  if (!read.has(id)) {
    const address = new URL("groups/" + id + "/", TOP);
    const found = fetch(address).then((answer) => {
      if (answer.status === 404 || answer.status === 410) {
        return { state: "gone" };
      }
      return answer.ok ? answer.text().then((text) => taken(text, id, address)) : { state: "lost" };
    }).catch(() => ({ state: "lost" }));
    read.set(id, found);
    found.then((one) => {
      if (one.state === "lost") {
        read.delete(id);
      }
    });
  }
  return read.get(id);
}

function taken(text, id, address) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const own = page.querySelector("template[data-card]");
  const card = own && own.content.querySelector('article[data-group="' + id + '"]');
  if (!card) {
    const isGroup = page.body.dataset.kind === "group";
    return { state: isGroup ? "ended" : "gone", name: isGroup ? page.querySelector("h1").textContent : "" };
  }
  const article = document.importNode(card, true);
  article.querySelectorAll("[href]").forEach((link) => {
    const there = new URL(link.getAttribute("href"), address);
    link.setAttribute("href", there.origin === TOP.origin ? there.pathname + there.search + there.hash : there.href);
  });
  const ring = page.querySelector('.lo-facts a[href^="tel:"]');
  return { state: "here", card: article,
    ring: ring && { href: ring.getAttribute("href"), words: ring.textContent.trim() } };
}

function show() {
  const groups = isGiven ? given.map((id) => ({ id, name: id.replace(/-/g, " ") })) : kept();
  const key = JSON.stringify([isGiven, groups]);
  shown = key;
  at("given").hidden = !isGiven;
  at("empty").hidden = isGiven || groups.length > 0;
  at("do").hidden = groups.length === 0;
  at("blocked").hidden = canKeep();
  at("own-actions").hidden = isGiven;
  if (!groups.length) {
    fill([], []);
    return say("");
  }
  say("Looking for the groups.");
  Promise.all(groups.map((one) => look(one.id))).then((found) => {
    if (shown === key) {
      fill(groups, found);
    }
  });
}

function fill(groups, found) {
  const cards = at("cards"), gone = at("gone-names"), ended = at("ended-names");
  [cards, gone, ended].forEach((list) => { list.textContent = ""; });
  let lost = 0;
  groups.forEach((group, i) => {
    const one = found[i];
    if (one.state === "here") {
      cards.appendChild(item(withRing(one)));
    } else if (one.state === "lost") {
      lost += 1;
    } else {
      (one.state === "ended" ? ended : gone).appendChild(item(...lineFor(group, one)));
    }
  });
  at("gone").hidden = !gone.childElementCount;
  at("ended").hidden = !ended.childElementCount;
  at("lost").hidden = !lost;
  addStars(cards);
  say(isGiven || groups.length ? inWords(cards.childElementCount) : "");
}

function item(...parts) {
  const li = document.createElement("li");
  li.append(...parts);
  return li;
}

function withRing(one) {
  const card = one.card;
  if (one.ring && !card.querySelector(".lo-card__ring")) {
    const line = document.createElement("p");
    const link = document.createElement("a");
    line.className = "lo-card__ring";
    link.href = one.ring.href;
    link.textContent = one.ring.words;
    line.appendChild(link);
    card.appendChild(line);
  }
  return card;
}

function lineFor(group, one) {
  const name = one.name || group.name;
  const named = document.createElement(one.state === "ended" ? "a" : "span");
  named.textContent = name;
  if (one.state === "ended") {
    named.href = new URL("groups/" + group.id + "/", TOP).href;
  }
  if (isGiven) {
    return [named];
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lo-quiet";
  button.textContent = "Take " + name + " off my list";
  button.addEventListener("click", () => { drop(group.id); show(); at("title").focus(); });
  return [named, " ", button];
}

function inWords(count) {
  const groups = count === 1 ? "1 group" : count + " groups";
  return groups + (isGiven ? " on this list." : " on your list.");
}

function say(words) {
  at("status").textContent = words;
}

function copy() {
  const box = at("link");
  const said = at("copied");
  const byHand = () => { box.select(); said.textContent = "The link is marked. Copy it from the box."; };
  if (navigator.clipboard && navigator.clipboard.writeText) {
    navigator.clipboard.writeText(box.value).then(() => { said.textContent = "The link is copied."; }, byHand);
  } else {
    byHand();
  }
}

at("print").addEventListener("click", () => print());
at("again").addEventListener("click", show);
at("hand").addEventListener("click", () => {
  at("link").value = linkTo(kept());
  at("share").hidden = false;
  at("link").focus();
  at("link").select();
});
at("copy").addEventListener("click", copy);
at("drop-all").addEventListener("click", () => {
  at("sure").hidden = false;
  at("yes").focus();
});
at("no").addEventListener("click", () => {
  at("sure").hidden = true;
  at("drop-all").focus();
});
at("yes").addEventListener("click", () => {
  at("sure").hidden = true;
  at("share").hidden = true;
  dropAll();
  show();
  at("title").focus();
});
at("add").addEventListener("click", () => {
  // Names stand on the cards. A group that is gone is not worth keeping.
  const cards = Array.from(at("cards").querySelectorAll("article[data-group]"));
  const groups = cards.map((card) => ({ id: card.dataset.group, name: card.querySelector("h3").textContent.trim() }));
  const done = keep(groups);
  at("added").textContent = done ? "Added. These groups are on your own list now."
    : "Your browser keeps nothing for this site, so we could not add them.";
});
at("mine").addEventListener("click", (event) => {
  event.preventDefault();
  isGiven = false;
  history.pushState(null, "", location.pathname);
  show();
  at("title").focus();
});
addEventListener("popstate", () => {
  isGiven = idsIn(location.search).length > 0;
  show();
});
// A star that was pressed here changes at once, and its card stays where it is, so that a slip can be undone.
onChange((elsewhere) => {
  at("share").hidden = true;
  if (isGiven) {
    return;
  }
  if (elsewhere) {
    show();
  } else {
    say(inWords(kept().length));
  }
});
show();

// The groups that a family keeps: on their own device alone. No account, no cookie, nothing is sent.

// The top of the site, from where this file stands. Two sites in two folders of one server keep two lists.
export const TOP = new URL("../../../", import.meta.url);
const KEY = "local-offer-my-list:" + TOP.pathname;
const MOST = 200;
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;
const listeners = [];

// Whether this browser keeps anything for this site. Some do not in a private window, or when people told them so.
export function canKeep() {
  try {
    localStorage.setItem(KEY + ":try", "1");
    localStorage.removeItem(KEY + ":try");
    return true;
  } catch (refused) {
    return false;
  }
}

// The kept groups in the order in which they were kept: [{ id, name }].
export function kept() {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) || "[]");
    return Array.isArray(read) ? read.filter((one) => one && ID.test(one.id)).map(plain) : [];
  } catch (unreadable) {
    return [];
  }
}

// Keeps groups, and says whether that worked.
export function keep(groups) {
  const list = kept();
  groups.filter((one) => ID.test(one.id)).forEach((one) => {
    if (!list.some((other) => other.id === one.id)) {
      list.push(plain(one));
    }
  });
  return list.length <= MOST && write(list);
}

export function drop(id) {
  return write(kept().filter((one) => one.id !== id));
}

export function dropAll() {
  return write([]);
}

// The ids in the address of a list that somebody handed on.
export function idsIn(search) {
  const ids = (new URLSearchParams(search).get("g") || "").split(",").filter((id) => ID.test(id));
  return ids.filter((id, place) => ids.indexOf(id) === place).slice(0, MOST);
}

// The address that hands a list on. It says which groups are on it, and nothing else.
export function linkTo(groups) {
  const address = new URL("my-list/", TOP);
  address.search = "?g=" + groups.map((one) => one.id).join(",");
  return address.href;
}

// Calls back after every change, with whether it was made elsewhere: in another window of the same browser.
export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) {
    tell(true);
  }
});
// A page that comes back with the Back button may show an older list.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    tell(true);
  }
});

function write(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch (refused) {
    return false;
  }
  tell(false);
  return true;
}

function tell(elsewhere) {
  listeners.forEach((listener) => listener(elsewhere));
}

function plain(one) {
  return { id: one.id, name: String(one.name || one.id) };
}

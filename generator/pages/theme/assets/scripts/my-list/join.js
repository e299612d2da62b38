// Several calendar files as one. Only whole entries are taken over, as they stand: no date is worked out here.

const ENTRY = /^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT\r\n/gm;
const CLOCKS = /^BEGIN:VTIMEZONE\r\n[\s\S]*?^END:VTIMEZONE\r\n/m;

// The entries of one file, each as its text. Lines that go on begin with a space, so none of them looks like an end.
export function entriesIn(text) {
  return text.match(ENTRY) || [];
}

// One file with the entries of all, or nothing when none of them has any.
export function joined(texts, name) {
  const entries = [].concat(...texts.map(entriesIn));
  if (!entries.length) {
    return "";
  }
  const clocks = texts.map((text) => text.match(CLOCKS)).find(Boolean);
  return [
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Local Offer generator//My list//EN\r\nCALSCALE:GREGORIAN\r\n",
    "NAME:" + name + "\r\nX-WR-CALNAME:" + name + "\r\n",
    clocks ? clocks[0] : "",
    ...entries,
    "END:VCALENDAR\r\n",
  ].join("");
}

// Where a postcode is, from the table that the build writes when the council gives one (/groups/postcodes.json).
// Pure: no network, no page. The table never leaves the phone, and neither does the postcode.
//
// findPostcode(text, table) returns one of:
//   { lat, lon, near }   degrees (WGS84) to about 100 metres, and the part of the postcode that was known: "ZB1 4Q"
//   { reason }           a sentence for the person who typed it
// The table: { from: [latitude, longitude], points: { "ZB14": [north, east], "ZB14Q": [north, east] } }
// with `from` in degrees and each point in thousandths of a degree from there.

const WHOLE = /^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})$/;
const HALF = /^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9]?[A-Z]?$/;

// Letters that people write for the figure in the second half: "ZB1 OAA" is meant as "ZB1 0AA".
function tidy(text) {
  const letters = String(text).toUpperCase().replace(/[^0-9A-Z]/g, "");
  const figure = letters.slice(-3, -2).replace("O", "0").replace("I", "1");
  return letters.length < 5 ? letters : letters.slice(0, -3) + figure + letters.slice(-2);
}

export function findPostcode(text, table) {
  const postcode = tidy(text);
  if (!postcode) return { reason: "Write your postcode first." };
  const parts = WHOLE.exec(postcode);
  if (!parts) {
    return {
      reason: HALF.test(postcode)
        ? "This is only a part of a postcode. Write both halves, with all letters and numbers."
        : "This is not a postcode. Write both halves, with all letters and numbers.",
    };
  }
  const known = Object.prototype.hasOwnProperty;
  for (let length = postcode.length; length >= postcode.length - 2; length -= 1) {
    const start = postcode.slice(0, length);
    if (known.call(table.points, start)) {
      const [north, east] = table.points[start];
      return {
        lat: table.from[0] + north / 1000,
        lon: table.from[1] + east / 1000,
        near: `${parts[1]} ${start.slice(parts[1].length)}`,
      };
    }
  }
  return { reason: `We do not know ${parts[1]} ${parts[2]}. It may be outside our area, or have a mistake in it.` };
}

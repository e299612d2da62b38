// How far it is from one point to another, as the crow flies. A point is { lat, lon } in degrees.
const EARTH_RADIUS_MILES = 3958.8;

// Haversine formula, with the mean radius of the earth: right to about half a per cent.
export function milesBetween(one, other) {
  const rad = Math.PI / 180;
  const lat = Math.sin(((other.lat - one.lat) * rad) / 2);
  const lon = Math.sin(((other.lon - one.lon) * rad) / 2);
  const part = lat * lat + Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * lon * lon;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(part));
}

// Miles in words. Roads wind, so nothing finer than this would be true.
export function milesInWords(miles) {
  if (miles < 0.75) {
    return "Less than a mile";
  }
  const rounded = Math.round(miles);
  return rounded === 1 ? "About 1 mile" : "About " + rounded + " miles";
}

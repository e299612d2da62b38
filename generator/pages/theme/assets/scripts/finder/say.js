// Days, times and numbers in words, as the pages say them. Pure.
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

// "2026-11-24" is "Tuesday 24 November".
export function dayInWords(day) {
  const date = new Date(day + "T00:00:00Z");
  return DAYS[date.getUTCDay()] + " " + date.getUTCDate() + " " + MONTHS[date.getUTCMonth()];
}

// "10:00" is "10am".
export function timeInWords(time) {
  const [hour, minute] = time.split(":").map(Number);
  if (minute === 0 && hour % 12 === 0) {
    return hour === 0 ? "midnight" : "12 noon";
  }
  const past = minute ? ":" + (minute < 10 ? "0" : "") + minute : "";
  return ((hour + 11) % 12) + 1 + past + (hour < 12 ? "am" : "pm");
}

export function groupsInWords(count) {
  return count === 1 ? "1 group" : count + " groups";
}

// ["a", "b", "c"] is "a, b and c".
export function listInWords(parts) {
  return parts.length < 2 ? parts.join("") : parts.slice(0, -1).join(", ") + " and " + parts[parts.length - 1];
}

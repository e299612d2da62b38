// When a group meets next: the first of the dates that the site was built with, by the clock on a wall in London.

const LONDON = { timeZone: "Europe/London", hour12: false, year: "numeric", month: "2-digit", day: "2-digit",
  hour: "2-digit", minute: "2-digit" };
const DAY = 86400000;

// A moment as { day, minute }: days since 1 January 1970, and minutes since midnight, in London.
export function dayAndMinute(now) {
  const parts = {};
  new Intl.DateTimeFormat("en-GB", LONDON).formatToParts(now || new Date()).forEach((part) => {
    parts[part.type] = Number(part.value);
  });
  return { day: Date.UTC(parts.year, parts.month - 1, parts.day) / DAY, minute: (parts.hour % 24) * 60 + parts.minute };
}

// The next meeting of a row that is not over, or null. `number` sorts meetings by time.
export function nextMeeting(finder, row, now) {
  let best = null;
  finder.meetings[row].forEach((index) => {
    const { start, end, days, checks } = finder.schedules[index];
    for (let i = 0; i < days.length; i += 1) {
      if (days[i] > now.day || (days[i] === now.day && end > now.minute)) {
        const number = days[i] * 1440 + start;
        if (best === null || number < best.number) {
          best = { number, dayNumber: days[i], from: start, to: end, check: checks.has(days[i]) };
        }
        break;
      }
    }
  });
  return best && { number: best.number, day: new Date(best.dayNumber * DAY).toISOString().slice(0, 10),
    start: clock(best.from), end: clock(best.to), check: best.check };
}

function clock(minutes) {
  const two = (number) => (number < 10 ? "0" : "") + number;
  return two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
}

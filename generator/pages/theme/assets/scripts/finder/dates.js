// When a group meets next: the first of the dates that the site was built with, by the clock on a wall in London.

const DAY = 86400000, HOUR = 3600000;

// Returns what says of a row when it meets next after a moment.
export function nextAfter(moment) {
  const now = dayAndMinute(moment);
  return (finder, row) => nextMeeting(finder, row, now);
}

// A moment as { day, minute }: days since 1 January 1970, and minutes since midnight, in London. Summer time goes from
// the last Sunday of March to that of October, at one o'clock in Greenwich, as the Summer Time Order 2002 has it. Asking
// the browser for the time in London takes an old phone a tenth of a second.
function dayAndMinute(moment) {
  const year = moment.getUTCFullYear();
  const summer = moment.getTime() >= change(year, 2) && moment.getTime() < change(year, 9);
  const local = moment.getTime() + (summer ? HOUR : 0);
  return { day: Math.floor(local / DAY), minute: Math.floor((local % DAY) / 60000) };
}

function change(year, month) {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

// The next meeting of a row that is not over, or null. `number` sorts meetings by time.
function nextMeeting(finder, row, now) {
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

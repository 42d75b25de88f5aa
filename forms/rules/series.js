// Rules of sessions that come at regular weeks. Dates are texts such as 2027-03-05.

const WEEK = 7;

export const later = (date, days) => {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

/**
 * The days of a series.
 *
 * @param series first is its first day, every says after how many weeks the next one comes, skips whether days off are left out
 * @param count how many are needed
 * @param daysOff from Monday to Friday that are no working days
 * @param end the last day that may be taken
 * @returns days, and those left out; of days that are off and were taken nevertheless, off; over is the first day after the end
 */
export function daysOf({ first, every, skips }, count, daysOff, end) {
  const found = { days: [], left: [], off: [], over: null };
  for (let day = first; found.days.length < count; day = later(day, every * WEEK)) {
    if (day > end) return { ...found, over: day };
    const isOff = daysOff.includes(day);
    if (isOff && skips) {
      found.left.push(day);
    } else {
      found.days.push(day);
      if (isOff) found.off.push(day);
    }
  }
  return found;
}

/** What is still to be typed before a series can be filled in, by the name of its field; '' if nothing. */
export const lackOf = ({ first, every, from, to }, today) =>
  !first
    ? 'first'
    : first < today
      ? 'past'
      : !(Number.isInteger(every) && every >= 1)
        ? 'every'
        : from && to && to <= from
          ? 'times'
          : '';

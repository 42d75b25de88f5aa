// Marks on a line or a ring that would cover each other.

/** A little more than what several parts of a turn may miss by being added up. */
const NOTHING = 1e-9;

/**
 * Where marks stand so that all are seen: as near to their places as can be, in the same order.
 *
 * @param places in ascending order, within 0 and 1
 * @param apart how far two marks stand from each other at least
 */
export function spread(places, apart) {
  const step = Math.min(apart, 1 / Math.max(places.length, 1));
  const groups = [];
  for (const place of places) {
    groups.push({ middle: place, marks: [place] });
    // Two groups that touch become one around what is the middle of all its places.
    while (groups.length > 1 && touch(groups.at(-2), groups.at(-1), step)) {
      const last = groups.pop();
      const marks = [...groups.pop().marks, ...last.marks];
      groups.push({ middle: within(mean(marks), marks.length, step), marks });
    }
  }
  return groups.flatMap(({ middle, marks }) => marks.map((_, i) => middle + (i - (marks.length - 1) / 2) * step));
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const touch = (one, other, step) =>
  other.middle - one.middle < ((one.marks.length + other.marks.length) / 2) * step - NOTHING;

/** The first and the last day of a year lie at the same spot of a ring: neither end passes it. */
const within = (middle, count, step) => {
  const half = ((count - 1) / 2) * step;
  return Math.min(Math.max(middle, half), 1 - half);
};

// The same duty of all municipalities of an area is told as one, wherever there is a list.

import { waiting } from './duty.js';
import { t } from './reader.js';
import { apart, isOwed } from './status.js';

/** Rows of a list: a line, or the lines of one kind at the place of the most urgent of them. */
export function grouped(lines) {
  const groups = new Map();
  for (const line of lines) {
    const key = line.oneOfMany ? `${line.code} ${line.host} ${line.windowStart}` : line;
    if (groups.has(key)) groups.get(key).push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** How many municipalities the duty is judged of; those of which nothing is said are told apart. */
export function municipalities(lines) {
  const owed = lines.filter(isOwed).length;
  return [owed && t(owed === 1 ? 'list.municipality' : 'list.municipalities', owed), ...apart(lines)]
    .filter(Boolean)
    .join(', ');
}

/** Whose they are, or with whom: the one of whom they all are, or how many municipalities. */
export function partyOf(lines, side) {
  const names = new Set(lines.map((line) => line[side]));
  return names.size === 1 ? lines[0][side] : municipalities(lines);
}

/** For whom they wait, by name where it is the same for all, since the first of the days, and in how many of the lines. */
export function waitingOfMany(lines) {
  const waits = lines.flatMap((line) => line.waiting ?? []);
  return [...new Set(waits.map(({ what }) => what))].map((what) => {
    const alike = waits.filter((one) => one.what === what);
    const whom = new Set(alike.map((one) => one.with));
    const [since] = alike.flatMap((one) => one.since ?? []).sort();
    const [words] = waiting({ waiting: [{ what, with: whom.size === 1 ? alike[0].with : null, since }] });
    return t('list.inLines', words, alike.length);
  });
}

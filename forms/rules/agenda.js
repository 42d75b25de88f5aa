// Rules of an agenda that is edited: its points in order, what is offered, what becomes of proposals, which topics lack.

import { asPair, shownIn } from '/modules/text-pair.js';

const typed = ({ key, kind, title, headings, minutes, presenter, link, topics }) => ({
  key,
  kind,
  title: { ...asPair(title) },
  headings: { ...asPair(headings) },
  minutes: minutes ?? '',
  presenter,
  link,
  topics: [...topics],
});

/** What the sheet begins with. */
export const begun = (session, sheet) => ({
  session,
  version: sheet.version,
  points: sheet.points.map(typed),
  proposals: [],
});

/** Whether somebody else has edited the agenda since this was begun. */
export const isStale = (draft, sheet) => draft.version !== sheet.version;

/** Puts the point so many places further down. */
export function move(points, point, by) {
  const at = points.indexOf(point);
  const to = at + by;
  if (at < 0 || to < 0 || to >= points.length) return false;
  points.splice(at, 1);
  points.splice(to, 0, point);
  return true;
}

export const remove = (points, point) => points.splice(points.indexOf(point), 1);

const closes = ({ key }, sheet) => sheet.points.slice(-2).some((one) => one.key === key && one.kind === 'TEMPLATE');

/** A new point stands before the result and the closing. */
export function insert(points, point, sheet) {
  let at = points.length;
  while (at > 0 && closes(points[at - 1], sheet)) at -= 1;
  points.splice(at, 0, point);
  return point;
}

/** Keys of new points count up: a point is known by its key while it is moved. */
export function ownPoint(points) {
  const last = Math.max(0, ...points.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0)));
  return { key: `new-${last + 1}`, kind: 'OWN', title: {}, headings: {}, minutes: '', topics: [] };
}

const has = (points, key) => points.some((point) => point.key === key);

/** What the agenda does not have now and could have. */
export const offered = (points, sheet) =>
  [...sheet.offered, ...sheet.points]
    .filter(({ key, kind }) => kind !== 'PROPOSED' && !has(points, key))
    .map((point) => typed({ ...point, headings: isBlank(point.headings) ? point.offeredHeadings : point.headings }));

const isBlank = (pair) => !shownIn(pair, 'fi').trim();

/** The headings on offer for a point that has none. */
export function headingsFor(point, sheet) {
  const known = [...sheet.points, ...sheet.offered].find(({ key }) => key === point.key);
  return known && isBlank(point.headings) && !isBlank(known.offeredHeadings) ? known.offeredHeadings : undefined;
}

const declining = (draft, { id }) => (draft.proposals ?? []).find((one) => one.id === id);

/** TAKEN, DECLINED, or UNDECIDED. */
export function stateOf(draft, proposal) {
  if (has(draft.points, proposal.key)) return 'TAKEN';
  return declining(draft, proposal)?.declined || proposal.state === 'DECLINED' ? 'DECLINED' : 'UNDECIDED';
}

export const reasonOf = declining;

export function decide(draft, proposal, state, sheet) {
  draft.proposals = (draft.proposals ?? []).filter(({ id }) => id !== proposal.id);
  const there = draft.points.find(({ key }) => key === proposal.key);
  if (state === 'TAKEN' && !there) {
    insert(draft.points, { ...ownPoint([]), key: proposal.key, kind: 'PROPOSED', title: { fi: proposal.text } }, sheet);
  }
  if (state !== 'TAKEN' && there) remove(draft.points, there);
  if (state === 'DECLINED') draft.proposals.push({ id: proposal.id, declined: true, reason: {} });
}

export function mark(point, topic, yes) {
  point.topics = point.topics.filter((one) => one !== topic);
  if (yes) point.topics.push(topic);
}

/** Topics of the Act that the session was to deal with and that no point has. */
export const lacking = (points, sheet) =>
  sheet.topics.filter(({ topic, needed }) => needed && !points.some(({ topics }) => topics.includes(topic)));

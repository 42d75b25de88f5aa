// A status is told by a word, a colour and a shape.

import { svg, tag } from './page.js';
import { t } from './reader.js';

/** The most urgent first, as the server orders them. */
export const STATUSES = [
  'OVERDUE',
  'AT_RISK_RED',
  'AT_RISK_AMBER',
  'HELD_PART_LACKING',
  'HELD_EVIDENCE_OPEN',
  'NOT_STARTED',
  'OPEN',
  'FULFILLED',
  'NOT_INVITED',
  'NOT_RECORDED_HERE',
  'NOT_KNOWN',
  'ENDED',
];

const stroke = { 'stroke-width': 2, 'stroke-linecap': 'round', fill: 'none' };

/** Each in a square of 20 units. */
const SHAPES = {
  OVERDUE: () => [
    svg('path', { d: 'M6 1h8l5 5v8l-5 5H6l-5-5V6z', fill: '#8c1d18' }),
    svg('path', { d: 'M6.5 6.5l7 7m0-7l-7 7', stroke: '#fff', ...stroke }),
  ],
  AT_RISK_RED: () => [
    svg('path', { d: 'M10 1l9.5 17.5H.5z', fill: '#b3261e' }),
    svg('path', { d: 'M10 7v5m0 3.2v.1', stroke: '#fff', ...stroke }),
  ],
  AT_RISK_AMBER: () => [
    svg('path', { d: 'M10 1l9 9-9 9-9-9z', fill: '#ffd166', stroke: '#7a4b00', 'stroke-width': 1.5 }),
    svg('path', { d: 'M10 5.5v5m0 3.2v.1', stroke: '#4d2f00', ...stroke }),
  ],
  HELD_EVIDENCE_OPEN: () => [
    svg('circle', { cx: 10, cy: 10, r: 8, fill: '#fff', stroke: '#1d4f8c', 'stroke-width': 2 }),
    svg('path', { d: 'M10 2a8 8 0 0 0 0 16z', fill: '#1d4f8c' }),
  ],
  HELD_PART_LACKING: () => [
    svg('circle', { cx: 10, cy: 10, r: 8, fill: '#fff', stroke: '#1d4f8c', 'stroke-width': 2 }),
    svg('path', { d: 'M10 2a8 8 0 0 0 0 16z', fill: '#1d4f8c' }),
    svg('path', { d: 'M14 6.5v4m0 2.7v.1', stroke: '#1d4f8c', ...stroke }),
  ],
  NOT_STARTED: () => [svg('circle', { cx: 10, cy: 10, r: 8, fill: '#fff', stroke: '#595959', 'stroke-width': 2 })],
  OPEN: () => [
    svg('rect', { x: 2.5, y: 2.5, width: 15, height: 15, fill: '#fff', stroke: '#595959', 'stroke-width': 2 }),
  ],
  NOT_INVITED: () => [
    svg('circle', {
      cx: 10,
      cy: 10,
      r: 8,
      fill: '#fff',
      stroke: '#595959',
      'stroke-width': 2,
      'stroke-dasharray': '3 3',
    }),
  ],
  NOT_RECORDED_HERE: () => [
    svg('rect', {
      x: 2.5,
      y: 2.5,
      width: 15,
      height: 15,
      fill: '#fff',
      stroke: '#595959',
      'stroke-width': 2,
      'stroke-dasharray': '3 3',
    }),
  ],
  NOT_KNOWN: () => [svg('path', { d: 'M6 7a4 4 0 1 1 6 3.5q-2 1-2 2.8m0 3.6v.1', stroke: '#595959', ...stroke })],
  FULFILLED: () => [
    svg('circle', { cx: 10, cy: 10, r: 9, fill: '#1d5e2f' }),
    svg('path', { d: 'M5.5 10.5l3 3 6-7', stroke: '#fff', ...stroke }),
  ],
  ENDED: () => [svg('path', { d: 'M3 10h14', stroke: '#595959', ...stroke, 'stroke-width': 4 })],
};

export const shape = (status, attributes = {}) =>
  svg(
    'svg',
    { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false', ...attributes },
    SHAPES[status](),
  );

/** Of a year and of a council term together; {@link badgeOf} names the days of one. */
export const badge = (status, words = t(`status.${status}`), more = '') =>
  tag('span', { class: `nv-badge nv-${status}${more}` }, shape(status), tag('span', {}, words));

/** What is said of a line: of one at risk how many days are left. */
export function wordsOf({ status, soFar, daysLeft, windowStart, windowEnd }) {
  if (!status.startsWith('AT_RISK')) return t(`status.${status}${soFar ? '.yet' : ''}`);
  if (Number.isInteger(daysLeft)) return t('status.left', daysLeft);
  return t(`status.${status}.${windowStart.slice(0, 4) === windowEnd.slice(0, 4) ? 'YEAR' : 'TERM'}`);
}

/** Without colour where the line is nothing for the reader to mend. */
export const badgeOf = (line) => badge(line.status, wordsOf(line), line.coloured === false ? ' nv-uncoloured' : '');

export const worst = (lines) => STATUSES.find((status) => lines.some((line) => line.status === status));

/** How many there are of each status, the most urgent first; what others owe to their own councils is in nobody else's counts. */
export function counts(lines) {
  return STATUSES.filter((status) => status !== 'NOT_RECORDED_HERE')
    .map((status) => [status, lines.filter((line) => line.status === status).length])
    .filter(([, count]) => count);
}

const UNMET = STATUSES.slice(0, STATUSES.indexOf('FULFILLED'));

/** Of a status how many lines are nothing for the reader to mend. */
export const uncoloured = (lines, status) =>
  UNMET.includes(status) ? lines.filter((line) => line.status === status && line.coloured === false).length : 0;

/** How many there are of a status, and how many of them have no colour. */
export const counted = (status, count, without) => [
  badge(status, undefined, without === count ? ' nv-uncoloured' : ''),
  ` ${count}`,
  without ? tag('span', { class: 'nv-small' }, ` (${t('list.ownPartDone', without)})`) : '',
];

/** Nobody is counted for these, and they have no colour. */
const NOT_JUDGED = ['NOT_INVITED', 'NOT_RECORDED_HERE', 'NOT_KNOWN'];

/** Whether anybody is counted for the line; whoever has ended owes nothing any more. */
export const isOwed = ({ status }) => status !== 'ENDED' && !NOT_JUDGED.includes(status);

/** How many are not counted, and why. */
export const apart = (lines) =>
  [...NOT_JUDGED, 'ENDED']
    .map((status) => [status, lines.filter((line) => line.status === status).length])
    .filter(([, count]) => count)
    .map(([status, count]) => t(`list.apart.${status}`, count));

/** By what a duty is met, where municipalities have it: by being there, by negotiating in pairs, otherwise by a record. */
const SHARES = { 'OB-Y6-PART': 'list.shares', 'OB-T14': 'list.pairs' };

/** "9/14 attended, 3 planned, 2 not recorded". */
export function shares(lines) {
  const owed = lines.filter(isOwed);
  const held = owed.filter((line) => line.held).length;
  const planned = owed.filter((line) => !line.held && line.planned).length;
  const words = SHARES[lines[0].code] ?? 'list.recorded';
  return [owed.length && t(words, held, owed.length, planned, owed.length - held - planned), ...apart(lines)]
    .filter(Boolean)
    .join(', ');
}

// What is told of a line of the register of duties, wherever it is shown.

import { tag } from './page.js';
import { date, t } from './reader.js';
import { isLink } from './text.js';

/** The time in which the duty is to be met. */
export function windowOf(line) {
  if (line.windowEnd) return t('list.window', date(line.windowStart), date(line.windowEnd));
  return line.windowStart ? t('list.windowFrom', date(line.windowStart)) : t('list.noWindow');
}

/** Since when anything is known of the window, where the host began with the service in it. */
export const known = (line) => line.knownSince && t('list.knownSince', date(line.knownSince));

/** Dates of our own, in words. */
export const agreedDates = (line) =>
  [
    line.lastInvitationDate && t('list.lastInvitation', date(line.lastInvitationDate)),
    line.agreedDate && t('list.agreedDate', date(line.agreedDate)),
  ].filter(Boolean);

/** What the contract calls flags. */
export const flags = (line) => [
  ...['planned', 'late', 'agreedDatePassed', 'confirmAgain']
    .filter((flag) => line[flag])
    .map((flag) => t(`flag.${flag}`)),
  // A part is lacking, and few days are left to mend it.
  ...(line.atRisk ? [t('status.left', line.daysLeft)] : []),
];

/** What hinders nothing and is always said. */
export const remarks = (line) => (line.remarks ?? []).map(({ text }) => text);

/** For whom it waits, and since when, in words. */
export const waiting = (line) =>
  (line.waiting ?? []).map(({ what, with: whom, since }) =>
    [`${whom ? `${whom}: ` : ''}${t(`waiting.${what}`)}`, since && t('one.since', date(since))]
      .filter(Boolean)
      .join(', '),
  );

function step({ rule, from, to, text }) {
  const law = rule.startsWith('LAW.');
  return tag(
    'li',
    { class: law ? 'nv-law' : 'nv-ours' },
    tag('strong', { class: 'nv-kind' }, t(law ? 'one.law' : 'one.ours')),
    tag('span', { class: 'nv-to' }, from === to ? date(to) : `${date(from)} → ${date(to)}`),
    tag('p', {}, text),
  );
}

/** What a law sets and what is our own are told by two words and two looks. */
export const steps = (duty) =>
  duty.explanation.length
    ? [tag('ol', { class: 'nv-steps' }, duty.explanation.map(step))]
    : [tag('p', {}, t('one.noDates'))];

/** The readings of ours by which it is judged, each told on a page that needs no login. */
export const readings = (duty) =>
  duty.readings.length
    ? [
        `${t('readings.title')}: `,
        ...duty.readings.flatMap(({ letter, address }, at) => [
          at ? ', ' : '',
          tag('a', { href: address, target: '_blank', rel: 'noopener' }, `(${letter})`),
        ]),
      ]
    : [];

/** What lacks, and the reading of ours that says so. */
export const lack = ({ text, reading }) =>
  reading
    ? [
        `${text} `,
        tag(
          'a',
          { href: reading.address, target: '_blank', rel: 'noopener' },
          `${t('readings.title')} (${reading.letter})`,
        ),
      ]
    : [text];

/** Only an address of the web is a link. */
export const web = (link) =>
  isLink(link) ? tag('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link) : link;

// The register as a table, in the order of the server. The same duty of a county's municipalities is folded into one row.

import { agreedDates, flags, known, remarks, waiting, windowOf } from '/modules/duty.js';
import { grouped, partyOf, waitingOfMany } from '/modules/folding.js';
import { button, row, table, tag } from '/modules/page.js';
import { date, lang, t } from '/modules/reader.js';
import { address, ask } from '/modules/server.js';
import { badgeOf, counted, counts, shares, uncoloured } from '/modules/status.js';
import { asked, link, linkToOne } from './place.js';

const FIRST = 100;

function dates(line) {
  return tag(
    'div',
    {},
    tag('div', {}, windowOf(line)),
    known(line) ? tag('div', { class: 'nv-small' }, known(line)) : null,
    agreedDates(line).map((words) => tag('div', { class: 'nv-agreed' }, words)),
  );
}

function status(line) {
  const words = flags(line);
  return tag('div', {}, badgeOf(line), words.length ? tag('div', { class: 'nv-small' }, words.join(', ')) : null);
}

/** The first of them, and how many more there are. */
function shortened([first, ...more]) {
  if (!first) return '–';
  return tag(
    'div',
    {},
    tag('div', {}, first),
    more.length ? tag('div', { class: 'nv-small' }, t('list.more', more.length)) : null,
  );
}

const source = (line) => tag('div', { class: 'nv-small' }, `${line.code} · ${line.section}`);

function single(line, columns, where, attributes) {
  return row(
    columns,
    [
      tag('div', {}, tag('a', { href: linkToOne(where, line) }, line.name), source(line)),
      status(line),
      line.holderName,
      line.counterpartName,
      dates(line),
      shortened([...line.missing.map(({ text }) => text), ...remarks(line)]),
      shortened(waiting(line)),
    ].slice(0, columns.length),
    attributes,
  );
}

/** Of several lines how many stand how: one word would say too much of the others. */
function standing(lines) {
  const stands = counts(lines);
  if (stands.length === 1) return badgeOf(lines[0]);
  return tag(
    'div',
    {},
    stands.map(([status, count]) => tag('div', {}, badgeOf(lines.find((line) => line.status === status)), ` ${count}`)),
  );
}

/** The rows of its lines are made when somebody unfolds it: a country has thousands. */
function folded(lines, columns, where) {
  const [first] = lines;
  let inside;
  const summary = where.status ? t('list.sharesOfStatus', lines.length) : shares(lines);
  const unfold = button(
    first.name,
    () => {
      const open = unfold.getAttribute('aria-expanded') !== 'true';
      unfold.setAttribute('aria-expanded', open);
      if (!inside) {
        inside = lines.map((line) => single(line, columns, where, { class: 'nv-inside' }));
        head.after(...inside);
      }
      inside.forEach((one) => (one.hidden = !open));
    },
    { class: 'nv-button nv-unfold', 'aria-expanded': 'false' },
  );
  const head = row(
    columns,
    [
      tag('div', {}, unfold, source(first)),
      standing(lines),
      partyOf(lines, 'holderName'),
      partyOf(lines, 'counterpartName'),
      dates(first),
      tag('strong', {}, summary),
      shortened(waitingOfMany(lines)),
    ].slice(0, columns.length),
  );
  return head;
}

function exports(where) {
  const query = { ...asked(where), lang };
  return tag(
    'p',
    { class: 'nv-links' },
    tag('a', { href: address('duties.csv', query), download: 'duties.csv' }, t('list.csv')),
    tag('a', { href: address('duties', query), target: '_blank', rel: 'noopener' }, t('list.json')),
  );
}

/** The duties of a list as rows, in groups; the table of an instance uses it too. */
export function registerTable(lines, where, caption) {
  // An empty column would say that nobody is waited for; it stands where the server tells of it.
  const told = lines.some((line) => line.waiting) ? ['waiting'] : [];
  const columns = ['duty', 'status', 'holder', 'counterpart', 'dates', 'missing', ...told].map((name) =>
    t(`list.${name}`),
  );
  const groups = where.municipality ? lines.map((line) => [line]) : grouped(lines);
  const rows = (some) =>
    some.map((group) => (group.length > 1 ? folded(group, columns, where) : single(group[0], columns, where)));
  const made = table(caption, columns, rows(groups.slice(0, FIRST)));
  if (groups.length <= FIRST) return [made];
  const rest = button(t('list.showRest', groups.length - FIRST), () => {
    const more = rows(groups.slice(FIRST));
    made.querySelector('tbody').append(...more);
    rest.remove();
    more[0].querySelector('a, button').focus();
  });
  return [made, rest];
}

/** The dashboard counts what was missed before, too: where the list does not, it says so. */
const missedBefore = (where) =>
  where.unfinished || where.year || where.term
    ? []
    : [
        tag(
          'p',
          { class: 'nv-small' },
          `${t('list.notBefore')} `,
          tag('a', { href: link({ ...where, unfinished: 'true' }) }, t('list.showBefore')),
        ),
      ];

export async function list(where, choices) {
  const lines = await ask('duties', { ...asked(where), lang });
  const heading = tag(
    'h2',
    { tabindex: '-1' },
    t(lines.length === 1 ? 'list.foundOne' : 'list.found', lines.length, date(where.on || choices.today)),
  );
  if (!lines.length) return [heading, tag('p', { class: 'nv-hint' }, t('list.none')), ...missedBefore(where)];
  return [
    heading,
    tag(
      'ul',
      { class: 'nv-counts' },
      counts(lines).map(([one, count]) => tag('li', {}, ...counted(one, count, uncoloured(lines, one)))),
    ),
    ...missedBefore(where),
    ...registerTable(lines, where, t('list.caption')),
    exports(where),
  ];
}

// The hosts by status, as tiles that lie about as their areas do: a scheme, no map.

import { details, isNarrow, row, svg, table, tag } from '/modules/page.js';
import { byName, date, lang, t } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { STATUSES, badge, counted, counts, shape, uncoloured, worst } from '/modules/status.js';
import { link } from './place.js';

/** Column and row of each host's tile. */
const PLACES = {
  21: [3, 0],
  19: [3, 1],
  20: [4, 1],
  18: [2, 2],
  13: [3, 2],
  14: [4, 2],
  17: [0, 3],
  16: [1, 3],
  15: [2, 3],
  12: [3, 3],
  11: [4, 3],
  '06': [0, 4],
  '08': [1, 4],
  '09': [2, 4],
  10: [3, 4],
  '05': [0, 5],
  '07': [1, 5],
  '02': [2, 5],
  '01': [3, 5],
  '03': [1, 6],
  90: [2, 6],
  '04': [3, 6],
};
const WIDE = 118;
const HIGH = 74;
const GAP = 6;

/** Which negotiations are looked at: those of the year, or those of the council term. */
const KINDS = { year: ['OB-Y7', 'OB-Y6-HKI'], term: ['OB-T14'] };

function nameLines(name) {
  const at = name.length > 13 ? name.search(/[- ]/) : -1;
  return at < 0 ? [name] : [name.slice(0, at + 1).trim(), name.slice(at + 1)];
}

function tile(host, lines) {
  const [column, line] = PLACES[host.code];
  const status = worst(lines);
  const done = lines.filter((one) => one.held).length;
  const words = nameLines(host.name);
  const x = column * (WIDE + GAP);
  const y = line * (HIGH + GAP);
  return svg(
    'g',
    { transform: `translate(${x} ${y})`, class: 'nv-tile' },
    svg('rect', { x: 1, y: 1, width: WIDE - 2, height: HIGH - 2, rx: 4, class: `nv-tile-${status ?? 'NONE'}` }),
    status && shape(status, { x: 8, y: 8 }),
    svg(
      'text',
      { x: WIDE - 8, y: 22, 'text-anchor': 'end' },
      lines.length ? `${done}/${lines.length}` : t('overview.nothing'),
    ),
    words.map((word, i) =>
      svg('text', { x: 8, y: HIGH - 10 - (words.length - 1 - i) * 16, class: 'nv-tile-name' }, word),
    ),
  );
}

const told = (lines) =>
  counts(lines).map(([status, count]) =>
    tag('div', { class: 'nv-line' }, ...counted(status, count, uncoloured(lines, status))),
  );

function opened(table) {
  table.open = isNarrow();
  return table;
}

function chart(hosts, of, kind) {
  const title = t(`overview.${kind}`);
  const columns = ['host', 'status', 'held'].map((name) => t(`overview.table.${name}`));
  const all = hosts.flatMap(of);
  const shown = hosts.filter(({ code }) => PLACES[code]);
  return tag(
    'section',
    { class: 'nv-part' },
    tag('h3', {}, title),
    svg(
      'svg',
      {
        viewBox: `0 0 ${5 * (WIDE + GAP)} ${7 * (HIGH + GAP)}`,
        role: 'img',
        class: 'nv-tiles',
        'aria-label': t(
          'overview.alt',
          title,
          counts(all)
            .map(([status, count]) => `${t(`status.${status}`)} ${count}`)
            .join(', '),
        ),
      },
      shown.map((host) => tile(host, of(host))),
    ),
    opened(
      details(
        t('overview.asTable'),
        table(
          title,
          columns,
          hosts.map((host) => {
            const lines = of(host);
            return row(columns, [
              tag('a', { href: link({ county: host.code }) }, host.name),
              lines.length ? told(lines) : t('overview.nothing'),
              lines.length ? `${lines.filter((one) => one.held).length}/${lines.length}` : '–',
            ]);
          }),
        ),
      ),
    ),
  );
}

export async function overview(where, choices) {
  const on = where.on || choices.today;
  const lines = await ask('duties', { on, code: Object.values(KINDS).flat().join(','), lang });
  const hosts = [...choices.hosts].sort(byName);
  const of = (kind) => (host) =>
    lines.filter((line) => line.host === host.code && KINDS[kind].includes(line.code) && line.status !== 'ENDED');
  return [
    tag('h2', { tabindex: '-1' }, t('overview.title', date(on))),
    tag('p', { class: 'nv-small' }, t('overview.about')),
    tag(
      'ul',
      { class: 'nv-counts' },
      STATUSES.filter((status) => !['OPEN', 'NOT_INVITED', 'NOT_RECORDED_HERE', 'ENDED'].includes(status)).map(
        (status) => tag('li', {}, badge(status)),
      ),
    ),
    tag(
      'div',
      { class: 'nv-charts' },
      Object.keys(KINDS).map((kind) => chart(hosts, of(kind), kind)),
    ),
  ];
}

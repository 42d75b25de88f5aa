// The year clock of a host: the windows of its duties, our thresholds, the sessions and today on the twelve months.

import { details, row, svg, table, tag } from '/modules/page.js';
import { byName, date, lang, monthName, t } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { counts } from '/modules/status.js';
import { spread } from '/modules/spread.js';

const SIZE = 480;
const MIDDLE = SIZE / 2;
const OUTER = 186;
const WIDTH = 22;
const APART = 6;
/** Along a ring, what the dot of one session takes: those of near days stand beside each other. */
const DOT = 17;

/** From the outside in. Duties with the same window share a ring. */
const RINGS = [
  { name: 'year', codes: ['OB-Y7', 'OB-Y7-HUS', 'OB-Y6-PART', 'OB-Y6-HKI', 'OB-Y8-HUS'], act: 'HEALTH_PROMOTION' },
  { name: 'report', codes: ['OB-YREP'] },
  { name: 'term', codes: ['OB-T14'], act: 'COOPERATION' },
  { name: 'plan', codes: ['OB-TREP', 'OB-TREP-HUS'] },
];

const DAY = 86400000;
const time = (iso) => Date.parse(`${iso}T00:00:00Z`);

/** Parts of the year, 0 at its first moment and 1 at the end of its last day. */
function yearOf(year) {
  const from = time(`${year}-01-01`);
  const days = (time(`${year + 1}-01-01`) - from) / DAY;
  return (iso) => Math.min(Math.max((time(iso) - from) / DAY / days, 0), 1);
}

const inTime = (sessions) => [...sessions].sort((one, other) => time(one.date) - time(other.date));

const dayAfter = (iso) => new Date(time(iso) + DAY).toISOString().slice(0, 10);

function point(radius, turn) {
  const angle = 2 * Math.PI * turn;
  return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)].map((n) => n.toFixed(1));
}

const circle = (radius) =>
  `M${point(radius, 0)}A${radius} ${radius} 0 1 1 ${point(radius, 0.5)}A${radius} ${radius} 0 1 1 ${point(radius, 0)}z`;

/** A band of a ring, or the whole of it. */
function band(inner, outer, from, to) {
  if (to - from > 0.999) return circle(outer) + circle(inner);
  const large = to - from > 0.5 ? 1 : 0;
  return [
    `M${point(outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(outer, to)}`,
    `L${point(inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}z`,
  ].join('');
}

const stepTo = (line, rule) => line.explanation.find((step) => step.rule === rule)?.to;

/** What the lines of a ring have in common; a ring without duties is left out. */
function ringsOf(lines) {
  return RINGS.map((ring) => {
    const its = lines.filter((line) => ring.codes.includes(line.code) && line.windowEnd && line.status !== 'ENDED');
    const [first] = its;
    return (
      first && {
        ...ring,
        lines: its,
        start: first.windowStart,
        end: first.windowEnd,
        amber: stepTo(first, 'OURS.amber'),
        red: stepTo(first, 'OURS.red'),
      }
    );
  }).filter(Boolean);
}

function patterns() {
  const stripes = (id, ground, line, width) =>
    svg(
      'pattern',
      { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 7, height: 7, fill: ground }),
      svg('path', { d: 'M0 0v7', stroke: line, 'stroke-width': width }),
    );
  return svg('defs', {}, stripes('nv-amber', '#ffd166', '#7a4b00', 1.5), stripes('nv-red', '#b3261e', '#fff', 2.5));
}

function drawRing(ring, i, part) {
  const outer = OUTER - i * (WIDTH + APART);
  const inner = outer - WIDTH;
  const pieces = [
    ['#cfe0f3', ring.start, ring.amber ?? dayAfter(ring.end)],
    ['url(#nv-amber)', ring.amber, ring.red],
    ['url(#nv-red)', ring.red, dayAfter(ring.end)],
  ];
  return [
    svg('circle', {
      cx: MIDDLE,
      cy: MIDDLE,
      r: (outer + inner) / 2,
      fill: 'none',
      stroke: '#f2f2f2',
      'stroke-width': WIDTH,
    }),
    ...pieces
      .filter(([, from, to]) => from && to && part(to) > part(from))
      .map(([fill, from, to]) =>
        svg('path', {
          d: band(inner, outer, part(from), part(to)),
          fill,
          'fill-rule': 'evenodd',
          stroke: '#595959',
          'stroke-width': 0.75,
        }),
      ),
    svg('circle', { cx: MIDDLE, cy: MIDDLE - (outer + inner) / 2, r: 10, fill: '#fff', stroke: '#1a1a1a' }),
    svg(
      'text',
      { x: MIDDLE, y: MIDDLE - (outer + inner) / 2 + 5, 'text-anchor': 'middle', class: 'nv-ring' },
      `${i + 1}`,
    ),
  ];
}

/** Held: filled. Planned: empty. Not held: crossed. */
function drawSession(session, ringRadius, turn) {
  const [x, y] = point(ringRadius, turn);
  const held = session.state === 'HELD';
  return [
    svg('circle', {
      cx: x,
      cy: y,
      r: 7,
      fill: held ? '#1a1a1a' : '#fff',
      stroke: held ? '#fff' : '#1a1a1a',
      'stroke-width': 2,
    }),
    session.state === 'NOT_HELD' &&
      svg('path', { d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`, stroke: '#1a1a1a', 'stroke-width': 2 }),
  ];
}

function months() {
  return Array.from({ length: 12 }, (_, month) => {
    const beside = Math.sin((2 * Math.PI * (month + 0.5)) / 12);
    const anchor = Math.abs(beside) < 0.5 ? 'middle' : beside > 0 ? 'start' : 'end';
    const [x, y] = point(OUTER + (anchor === 'middle' ? 22 : 14), (month + 0.5) / 12);
    const [x1, y1] = point(OUTER + 40, month / 12);
    const [x2, y2] = point(OUTER + 6, month / 12);
    return [
      svg('path', { d: `M${x1} ${y1}L${x2} ${y2}`, stroke: '#8c8c8c' }),
      svg('text', { x, y: +y + 5, 'text-anchor': anchor, class: 'nv-month' }, monthName(month)),
    ];
  });
}

function hand(on, part) {
  const [x1, y1] = point(44, part(on));
  const [x2, y2] = point(OUTER + 8, part(on));
  return svg('path', {
    d: `M${x1} ${y1}L${x2} ${y2}`,
    stroke: '#1d4f8c',
    'stroke-width': 4,
    'stroke-linecap': 'round',
  });
}

function picture(year, on, rings, sessions, label) {
  const part = yearOf(year);
  const radius = (i) => OUTER - i * (WIDTH + APART) - WIDTH / 2;
  return svg(
    'svg',
    { viewBox: `0 0 ${SIZE} ${SIZE}`, role: 'img', 'aria-label': label, class: 'nv-clock' },
    patterns(),
    ...months().flat(),
    ...rings.flatMap((ring, i) => drawRing(ring, i, part)),
    on.startsWith(`${year}-`) && hand(on, part),
    ...rings.flatMap((ring, i) => {
      const its = inTime(sessions.filter(({ act }) => act === ring.act));
      const turns = spread(
        its.map((session) => part(session.date)),
        DOT / (2 * Math.PI * radius(i)),
      );
      return its.flatMap((session, n) => drawSession(session, radius(i), turns[n]));
    }),
    svg('text', { x: MIDDLE, y: MIDDLE + 10, 'text-anchor': 'middle', class: 'nv-year' }, `${year}`),
  );
}

const statuses = (lines) =>
  counts(lines)
    .map(([status, count]) => `${t(`status.${status}`)}: ${count}`)
    .join(', ');

function legend(rings) {
  const sample = (fill) =>
    svg(
      'svg',
      { viewBox: '0 0 28 16', width: 28, height: 16, 'aria-hidden': 'true' },
      svg('rect', { x: 0.5, y: 0.5, width: 27, height: 15, fill, stroke: '#595959' }),
    );
  const dot = (fill) =>
    svg(
      'svg',
      { viewBox: '0 0 28 16', width: 28, height: 16, 'aria-hidden': 'true' },
      svg('circle', { cx: 14, cy: 8, r: 6, fill, stroke: '#1a1a1a', 'stroke-width': 2 }),
    );
  const line = svg(
    'svg',
    { viewBox: '0 0 28 16', width: 28, height: 16, 'aria-hidden': 'true' },
    svg('path', { d: 'M2 8h24', stroke: '#1d4f8c', 'stroke-width': 4, 'stroke-linecap': 'round' }),
  );
  const signs = [
    [sample('#cfe0f3'), 'clock.window'],
    [sample('url(#nv-amber)'), 'clock.amber'],
    [sample('url(#nv-red)'), 'clock.red'],
    [dot('#1a1a1a'), 'clock.held'],
    [dot('#fff'), 'clock.planned'],
    [line, 'clock.day'],
  ];
  return tag(
    'div',
    { class: 'nv-legend' },
    tag(
      'ol',
      {},
      rings.map((ring) =>
        tag(
          'li',
          {},
          tag('strong', {}, t(`clock.ring.${ring.name}`)),
          tag('div', { class: 'nv-small' }, statuses(ring.lines)),
        ),
      ),
    ),
    tag(
      'ul',
      {},
      signs.map(([sign, key]) => tag('li', {}, sign, t(key))),
    ),
  );
}

function sameInWords(year, on, rings, sessions) {
  const columns = ['what', 'from', 'amber', 'red', 'to', 'status'].map((name) => t(`clock.table.${name}`));
  const days = ['what', 'day', 'state'].map((name) => t(`clock.table.${name}`));
  const act = (session) => RINGS.find((ring) => ring.act === session.act).name;
  return details(
    t('clock.asTable'),
    table(
      t('clock.table.duties', year),
      columns,
      rings.map((ring) =>
        row(columns, [
          t(`clock.ring.${ring.name}`),
          date(ring.start),
          date(ring.amber),
          date(ring.red),
          date(ring.end),
          statuses(ring.lines),
        ]),
      ),
    ),
    sessions.length
      ? table(
          t('clock.table.sessions', year),
          days,
          sessions.map((session) =>
            row(days, [
              t(`clock.ring.${act(session)}`),
              date(session.date),
              t(`sessionState.${session.state}`) + (session.recordedAfterwards ? `; ${t('earlier.mark')}` : ''),
            ]),
          ),
        )
      : tag('p', {}, t('clock.noSessions')),
    tag('p', {}, t('clock.asOf', date(on))),
  );
}

/** It shows one host; of several the first by name, until another one is chosen. */
export const hostOfClock = (where, choices) =>
  choices.hosts.find(({ code }) => code === where.county) ?? [...choices.hosts].sort(byName)[0];

export async function clock(where, choices) {
  const host = hostOfClock(where, choices);
  if (!host)
    return [tag('h2', { tabindex: '-1' }, t('clock.title', '')), tag('p', { class: 'nv-hint' }, t('list.none'))];
  const on = where.on || choices.today;
  const year = +on.slice(0, 4);
  const [lines, sessions] = await Promise.all([
    ask('duties', { county: host.code, on, lang }),
    ask('duties/sessions', { county: host.code, year, lang }),
  ]);
  const rings = ringsOf(lines);
  return [
    tag('h2', { tabindex: '-1' }, t('clock.title', `${host.name} ${year}`)),
    tag('p', { class: 'nv-small' }, t('clock.about')),
    tag(
      'div',
      { class: 'nv-picture' },
      picture(year, on, rings, sessions, t('clock.alt', host.name, year, rings.length, sessions.length)),
      legend(rings),
    ),
    sameInWords(year, on, rings, sessions),
  ];
}

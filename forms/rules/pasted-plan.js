// Rules of a plan that is pasted from a spreadsheet of one's own: its first line names the columns, in any order and language.

import { isLink } from '/modules/text.js';

/** What a column may be called, without capital letters, by what it says. */
const HEADS = {
  date: ['päivä', 'päivämäärä', 'pvm', 'ajankohta', 'datum', 'dag', 'date', 'day'],
  time: ['klo', 'kello', 'kellonaika', 'aika', 'tid', 'kl', 'klockan', 'klockslag', 'time'],
  from: ['alkaa', 'alku', 'alkaa klo', 'börjar', 'start', 'börjar kl', 'from', 'begins', 'begins at'],
  to: ['päättyy', 'loppuu', 'päättyy klo', 'slutar', 'slut', 'slutar kl', 'to', 'ends', 'ends at'],
  place: ['paikka', 'place', 'paikka suomeksi', 'plats på finska', 'place in finnish'],
  placeSv: ['plats', 'paikka ruotsiksi', 'plats på svenska', 'place in swedish'],
  link: ['linkki', 'etälinkki', 'länk', 'distanslänk', 'link', 'url'],
  themes: ['teema', 'teemat', 'theme', 'themes', 'teema suomeksi', 'tema på finska'],
  themesSv: ['tema', 'teman', 'teema ruotsiksi', 'tema på svenska'],
  municipalities: ['kunnat', 'kunta', 'kommuner', 'kommun', 'municipalities', 'municipality'],
  others: [
    'muut',
    'muut toimijat',
    'muut kutsutut',
    'övriga',
    'andra aktörer',
    'övriga aktörer',
    'others',
    'other actors',
  ],
  group: ['ryhmä', 'kuntaryhmä', 'seutukunta', 'grupp', 'kommungrupp', 'region', 'group'],
};

const FIELD_OF = new Map(Object.entries(HEADS).flatMap(([field, heads]) => heads.map((head) => [head, field])));

const ALL = /^(kaikki|alla|all)$/;
const NONE = /^(|-|–|ei|inga|none)$/;
const WEEKDAY = /^(ma|ti|ke|to|pe|la|su|må|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö]*\.?,?\s+/;
const BETWEEN = /\s*(?:–|—|-|\bto\b|\btill\b)\s*/;

const simple = (text) =>
  `${text ?? ''}`
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const headOf = (text) =>
  simple(text)
    .replace(/[.:*]+$/, '')
    .replace(/ ?\(.*\)$/, '');

/** The cells of a text, line by line; a quoted cell may hold lines and separators. */
export function cellsOf(text) {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim()) ?? '';
  const separator = first.includes('\t') ? '\t' : ';';
  const rows = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t;\r\n]|$)|[^\t;\r\n]+|\r\n|[\t;\r\n]/g;
  let cell = '';
  const ends = () => {
    rows.at(-1).push(cell.trim());
    cell = '';
  };
  for (const [found, quoted] of text.matchAll(pattern)) {
    if (quoted !== undefined && !cell) cell = quoted.replaceAll('""', '"');
    else if (found === separator) ends();
    else if (/^[\r\n]+$/.test(found)) {
      ends();
      rows.push([]);
    } else cell += found;
  }
  ends();
  return rows;
}

const pad = (number) => `${number}`.padStart(2, '0');

/**
 * 2.3.2027, ti 2.3.2027, 2/3/2027 (the day before the month) or 2027-03-02 as 2027-03-02; null for a day that does not exist,
 * undefined for what is no date.
 */
export function dateOf(text) {
  const said = simple(text).replace(WEEKDAY, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  const ours = /^(\d{1,2})(?:\. ?(\d{1,2})\. ?|\/(\d{1,2})\/)(\d{4})$/.exec(said);
  if (!iso && !ours) return undefined;
  const [year, month, day] = (iso ? iso.slice(1) : [ours[4], ours[2] ?? ours[3], ours[1]]).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function timeOf(text) {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(text) ?? [];
  return hour !== undefined && hour < 24 && minute < 60 ? `${pad(Number(hour))}:${pad(Number(minute))}` : null;
}

/** "klo 9-11.30" as 09:00 and 11:30; with one time the end is missing. null for what is no time. */
export function timesOf(text) {
  const said = simple(text)
    .replace(/^(klo|kello|klockan|kl)\.? ?/, '')
    .replace(/ ?h$/, '');
  const times = said.split(BETWEEN).map(timeOf);
  return times.length > 2 || times.includes(null) ? null : { from: times[0], to: times[1] };
}

const listed = (text) =>
  text
    .split(/[,;/\n]| (?:ja|och|and|&) /)
    .map((one) => one.trim())
    .filter(Boolean);

function known(parties) {
  const byName = new Map();
  for (const { id, name, names } of parties)
    for (const said of [name, names?.fi, names?.sv, id, id.replace(/^kunta-/, '')])
      if (said) byName.set(simple(said), id);
  return (said) => byName.get(simple(said)) ?? byName.get(simple(said).padStart(3, '0'));
}

/** The name of another area by what somebody calls one of its municipalities; undefined for what is none. */
function elsewhere(areas) {
  const all = areas.flatMap(({ name, municipalities }) => municipalities.map((one) => ({ ...one, area: name })));
  const find = known(all);
  return (said) => all.find(({ id }) => id === find(said))?.area;
}

/** Names of parties, whole first: an association may be called "A ja B". */
function partiesIn(text, find, fault) {
  if (find(text)) return [find(text)];
  return listed(text).flatMap((name) => {
    const id = find(name);
    if (!id) fault(name);
    return id ? [id] : [];
  });
}

const lines = (text, sv) => {
  const split = (said) => (said ? said.split(/[\n;]/).map((one) => one.trim()) : []);
  const [fi, other] = [split(text), split(sv)];
  return Array.from({ length: Math.max(fi.length, other.length) }, (_, n) => ({
    fi: fi[n] || null,
    sv: other[n] || null,
  }));
};

const pair = (fi, sv) => ({ fi: fi || null, sv: sv || null });

/** One session of a line. @param cell text of a column, '' without one @param fault tells of a column what is wrong */
function sessionOf(cell, has, facts, find, fault) {
  const session = { ...facts.blank };
  const date = cell('date') ? dateOf(cell('date')) : null;
  if (cell('date') && date === undefined) fault('date', 'date', cell('date'));
  else if (cell('date') && date === null) fault('date', 'noDay', cell('date'));
  else if (date && date < facts.today) fault('date', 'past', cell('date'));
  else if (date && (date < facts.window.start || date > facts.window.end)) fault('date', 'outside', cell('date'));
  session.date = date ?? null;
  for (const column of ['time', 'from', 'to']) {
    if (!cell(column)) continue;
    const times = timesOf(cell(column));
    if (!times || (column !== 'time' && times.to)) fault(column, 'time', cell(column));
    else if (column === 'time') Object.assign(session, { from: times.from, to: times.to ?? session.to });
    else session[column] = times.from;
  }
  if (session.from >= session.to)
    fault(has('to') ? 'to' : has('time') ? 'time' : 'from', 'times', `${session.from}–${session.to}`);
  if (cell('link') && !isLink(cell('link'))) fault('link', 'link', cell('link'));
  session.link = cell('link');
  session.place = pair(cell('place'), cell('placeSv'));
  session.themes = lines(cell('themes'), cell('themesSv'));
  session.group = cell('group') ? pair(cell('group'), cell('group')) : null;
  if (has('municipalities')) {
    const said = cell('municipalities');
    const all = facts.municipalities.map(({ id }) => id);
    const named = ALL.test(simple(said))
      ? all
      : NONE.test(simple(said))
        ? []
        : partiesIn(said, find.municipality, (name) => {
            const area = find.area(name);
            fault('municipalities', area ? 'elsewhere' : 'municipality', name, area);
          });
    session.municipalities = all.filter((id) => named.includes(id));
  }
  if (has('others') && !ALL.test(simple(cell('others')))) {
    const said = NONE.test(simple(cell('others'))) ? '' : cell('others');
    const named = said ? partiesIn(said, find.other, (name) => fault('others', 'actor', name)) : [];
    session.hus = Boolean(facts.hus) && named.includes('hus');
    session.actors = facts.actors.map(({ id }) => id).filter((id) => named.includes(id));
  }
  return session;
}

/**
 * What was pasted, as sessions.
 *
 * @param facts of the form: today, window, municipalities and actors with their names, otherAreas with theirs, blank, hus, mostSessions
 * @returns sessions; faults of {row, column, what, said, area}, row as in the spreadsheet, area that of a municipality of another one;
 *   unknown, the heads that were not read
 */
export function planOf(text, facts) {
  const none = (what, said = '') => ({ sessions: [], unknown: [], faults: [{ row: 1, column: '', what, said }] });
  const rows = cellsOf(text)
    .map((cells, i) => ({ cells, row: i + 1 }))
    .filter(({ cells }) => cells.some(Boolean));
  if (rows.length < 2) return none(rows.length ? 'onlyHeads' : 'empty');
  const [heads, ...body] = rows;
  const fields = heads.cells.map((head) => FIELD_OF.get(headOf(head)));
  if (!fields.some(Boolean)) return none('heads');
  const twice = fields.find((field, i) => field && fields.indexOf(field) < i);
  if (twice) return none('twice', heads.cells[fields.lastIndexOf(twice)]);
  if (body.length > facts.mostSessions) return none('tooMany', `${body.length}`);
  const find = {
    municipality: known(facts.municipalities),
    area: elsewhere(facts.otherAreas),
    other: known([
      ...facts.actors,
      ...(facts.hus ? [{ id: 'hus', name: 'HUS', names: { fi: 'HUS-yhtymä', sv: 'HUS-sammanslutningen' } }] : []),
    ]),
  };
  const faults = [];
  const sessions = body.map(({ cells, row }) =>
    sessionOf(
      (field) => cells[fields.indexOf(field)] ?? '',
      (field) => fields.includes(field),
      facts,
      find,
      (field, what, said, area) =>
        faults.push({ row, column: heads.cells[fields.indexOf(field)] ?? '', what, said, area }),
    ),
  );
  return { sessions, faults, unknown: heads.cells.filter((head, i) => head && !fields[i]) };
}

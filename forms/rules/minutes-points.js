// Rules of minutes that follow the agenda: a text that was written elsewhere is split at the points, and agreed becomes a measure.

export const FIELDS = ['discussion', 'noted', 'agreed', 'open'];

/** How a line begins that says which field follows, in the languages of the screen. */
const LABELS = {
  discussion: ['keskustelu', 'keskusteltiin', 'diskussion', 'diskuterades', 'discussion'],
  noted: ['todettu', 'todettiin', 'merkittiin', 'antecknat', 'antecknades', 'konstaterat', 'konstaterades', 'noted'],
  agreed: ['sovittu', 'sovittiin', 'överenskommet', 'överenskoms', 'avtalat', 'agreed'],
  open: ['avoinna', 'avoin', 'avoimet', 'öppet', 'öppna', 'öppna frågor', 'open'],
};

/** A heading is no longer than a title can be typed. */
const LONGEST_HEADING = 200;

/** Shorter beginnings of a title fit too much. */
const SHORTEST_TITLE = 4;

// "3.", "3)", "3 §", "§ 3", "Kohta 3:", "Punkt 3", "Item 3"
const NUMBERED =
  /^\s*(?:(?:kohta|asia|punkt|ärende|item|point)\s+|§\s*)?(\d{1,3})\s*(?:[.):]|§|\s-|\s–|$|\s(?=\S))\s*(.*)$/iu;

const plain = (text) =>
  `${text ?? ''}`
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s\-–•*#]+|[\s.:;–-]+$/g, '');

/** Line ends of every kind become one; what no draft keeps is left out. */
export const cleaned = (text) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\u00a0/g, ' ')
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffc]/g, '');

const titlesOf = ({ title }) => [title?.fi, title?.sv].map(plain).filter(Boolean);

const isTitle = (said, title) =>
  said === title || (said.length >= SHORTEST_TITLE && title.startsWith(said)) || said.startsWith(`${title} `);

const isListed = (line, number) => Number(NUMBERED.exec(line ?? '')?.[1]) === number;

/** The point that a line is the heading of, -1 for one that is not on the agenda; undefined if it is none. */
function headed(lines, n, points, now) {
  const line = lines[n];
  if (!line.trim() || line.length > LONGEST_HEADING) return undefined;
  const exact = points.findIndex((point) => titlesOf(point).includes(plain(line)));
  if (exact >= 0) return exact;
  const [, digits, rest] = NUMBERED.exec(line) ?? [];
  if (!digits) return undefined;
  const number = Number(digits);
  const point = points[number - 1];
  const said = plain(rest);
  const byTitle = said ? points.findIndex((one) => titlesOf(one).some((title) => isTitle(said, title))) : -1;
  if (byTitle >= 0) return byTitle;
  if (!said) return point ? number - 1 : undefined;
  // Another title than on the agenda: the number tells, unless it counts a list.
  const opens = !lines[n - 1]?.trim() && number - 1 > now && !isListed(lines[n + 1], number + 1) && /[.)§:]/.test(line);
  if (!opens) return undefined;
  return point ? number - 1 : -1;
}

/** "9. Muut asiat", in no list: its date or time of day would have a number after it. */
const OWN = /^\s*(?:\p{L}+\s+|§\s*)?\d{1,3}\s*[.):§]\s*[^\d\s]/u;

/** Whether a line may begin a point that is not on the agenda, or go on with the one before: only the writer knows. */
function isDoubtful(lines, n, now) {
  const number = Number(NUMBERED.exec(lines[n])?.[1]);
  const listed = isListed(lines[n - 1], number - 1) || isListed(lines[n + 1], number + 1);
  return number - 1 > now && !listed && lines[n].length <= LONGEST_HEADING && OWN.test(lines[n]);
}

/** "Sovittu: …", or the word alone as a heading of its own; "Sovittiin." is a sentence. */
function labelled(line) {
  const [, said, after] = /^\s*([^:.]{3,20})(?::\s*(.*))?$/u.exec(line) ?? [];
  const field = said && FIELDS.find((one) => LABELS[one].includes(plain(said)));
  return field && { field, after: after ?? '' };
}

const trimmed = (lines) =>
  lines
    .join('\n')
    .replace(/^\s*\n|\s+$/g, '')
    .replace(/\n{3,}/g, '\n\n');

/**
 * A text that was written elsewhere, by the numbers and titles of the points.
 *
 * @param points of the agenda, in its order
 * @param apart whether a line that may begin a point of its own does
 * @returns said: for each point its fields; unplaced: what found no point; doubts: the lines that may begin one, with the
 *     index of the point before
 */
export function split(text, points, apart = false) {
  const said = points.map(() => ({}));
  const unplaced = [];
  const doubts = [];
  let now = -1;
  let known = false;
  let field = FIELDS[0];
  const lines = cleaned(text).split('\n');
  lines.forEach((line, n) => {
    const doubtful = known && isDoubtful(lines, n, now);
    const heading = headed(lines, n, points, now) ?? (doubtful && apart ? -1 : undefined);
    if (heading !== undefined) {
      known = heading >= 0;
      field = FIELDS[0];
      if (known) now = heading;
      if (!known) unplaced.push(line);
      return;
    }
    if (!known) {
      unplaced.push(line);
      return;
    }
    if (doubtful) doubts.push({ line: n + 1, text: line.trim(), point: now });
    const label = labelled(line);
    if (label) field = label.field;
    (said[now][field] ??= []).push(label ? label.after : line);
  });
  return {
    said: said.map((fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .map(([one, its]) => [one, trimmed(its)])
          .filter(([, its]) => its),
      ),
    ),
    unplaced: trimmed(unplaced),
    doubts,
  };
}

const below = (before, text) => (before?.trim() ? `${before.trimEnd()}\n${text}` : text);

/**
 * Puts what was split below what is there already.
 *
 * @returns how many points got something
 */
export function place({ said, unplaced }, d) {
  said.forEach((fields, n) => {
    for (const [field, text] of Object.entries(fields)) d.points[n][field] = below(d.points[n][field], text);
  });
  if (unplaced) d.unplaced = below(d.unplaced, unplaced);
  return said.filter((fields) => Object.keys(fields).length).length;
}

const count = (html, pattern) => (html.match(pattern) ?? []).length;

/**
 * What a field for text cannot take of what is pasted.
 *
 * @param html of the clipboard, if it has any
 * @param files that it carries
 */
export function lost(html, files = []) {
  const seen = `${html ?? ''}`.replace(/<!--[\s\S]*?-->/g, '');
  return {
    images: Math.max(count(seen, /<img\b/gi), [...files].filter(({ type }) => /^image\//.test(type)).length),
    tables: count(seen, /<table\b/gi),
    styles: /<(?:b|strong|i|em|u|s|font|h[1-6]|mark)\b|\bstyle\s*=/i.test(seen),
  };
}

/** Words for it: keys of texts, with how many. */
export const wordsOfLost = ({ images, tables, styles }) =>
  [
    images && ['minutes.pasted.images', images],
    tables && ['minutes.pasted.tables', tables],
    styles && ['minutes.pasted.styles'],
  ].filter(Boolean);

/**
 * Whether what was agreed at a point is a measure already.
 *
 * @param recorded texts of the measures that the record has
 */
export const isMeasure = (point, recorded = []) =>
  [...(point.measures ?? []).map(({ text }) => text), ...recorded].some((text) => plain(text) === plain(point.agreed));

/** What was agreed, as a measure that still lacks an owner and a day. */
export const measureOf = ({ agreed }) => ({ text: agreed.trim() });

/**
 * The points of a draft as the agenda has them now. What was written of a point that is not on it any more stays, at the end.
 *
 * @param kept of the draft, if it has any
 * @param agenda of the server
 */
export function onTheAgenda(kept, agenda) {
  if (!agenda?.length) return kept;
  const before = kept ?? [];
  const says = (point) => FIELDS.some((field) => point[field]?.trim()) || point.measures?.length;
  const own = agenda.map((point) => {
    const its = before.find(({ key }) => key === point.key);
    return its ? Object.assign(its, { title: point.title }) : point;
  });
  return [...own, ...before.filter((point) => says(point) && !agenda.some(({ key }) => key === point.key))];
}

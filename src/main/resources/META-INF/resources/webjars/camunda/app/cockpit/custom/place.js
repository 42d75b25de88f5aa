// Where the reader is: the query after #/duties says what is shown, so that a page can be sent to a colleague.

export const PATH = '/duties';
const NAMES = ['view', 'county', 'municipality', 'code', 'status', 'year', 'term', 'on', 'unfinished', 'one'];
const ASKED = ['county', 'municipality', 'code', 'status', 'year', 'term', 'on', 'unfinished'];

export function read() {
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? '']));
}

/** The address of our page with this on it. */
export function link(where) {
  const query = new URLSearchParams(NAMES.filter((name) => where[name]).map((name) => [name, where[name]])).toString();
  return `#${PATH}${query ? `?${query}` : ''}`;
}

/** What the register is asked for here. */
export const asked = (where) => Object.fromEntries(ASKED.map((name) => [name, where[name]]));

const KEY = ['code', 'holder', 'counterpart', 'windowStart'];

/** The address of one line of the register, among what is shown now. */
export const linkToOne = (where, line) =>
  link({ ...where, view: '', one: KEY.map((name) => line[name] ?? '').join('~') });

export function oneAsked(where) {
  const parts = where.one.split('~');
  return { ...Object.fromEntries(KEY.map((name, i) => [name, parts[i] ?? ''])), on: where.on };
}

/** Whether the reader came here by something of ours, so that she is to be taken to what she asked for. */
let arriving = false;
export const goes = () => (arriving = true);
/** Links below this element that lead to our page take the reader along. */
export const takesAlong = (root) =>
  root.addEventListener('click', ({ target }) => target.closest?.(`a[href^="#${PATH}"]`) && goes());
export function arrived() {
  const was = arriving;
  arriving = false;
  return was;
}

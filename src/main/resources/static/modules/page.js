// Elements, as all our pages make them.

const SVG = 'http://www.w3.org/2000/svg';

function fill(made, attributes, inside) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...inside.flat().filter((one) => one !== null && one !== undefined && one !== false));
  return made;
}

/** An attribute that is false or null is left out, and so is what is null inside. */
export const tag = (name, attributes = {}, ...inside) => fill(document.createElement(name), attributes, inside);

export const svg = (name, attributes = {}, ...inside) => fill(document.createElementNS(SVG, name), attributes, inside);

/** In Cockpit. */
export const button = (text, act, attributes = {}) => pressed(text, act, { class: 'nv-button', ...attributes });

/** In Tasklist, whose forms have Bootstrap's look. */
export const formButton = (text, act, attributes = {}) =>
  pressed(text, act, { class: 'btn btn-default', ...attributes });

function pressed(text, act, attributes) {
  const made = tag('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** Its roles are written out, since a narrow screen shows its rows as blocks. */
export function table(caption, columns, rows) {
  return tag(
    'table',
    { class: 'nv-table', role: 'table' },
    tag('caption', {}, caption),
    tag(
      'thead',
      { role: 'rowgroup' },
      tag(
        'tr',
        { role: 'row' },
        columns.map((column) => tag('th', { scope: 'col', role: 'columnheader' }, column)),
      ),
    ),
    tag('tbody', { role: 'rowgroup' }, rows),
  );
}

/** The first cell names the row. */
export function row(columns, cells, attributes = {}) {
  return tag(
    'tr',
    { role: 'row', ...attributes },
    cells.map((cell, i) =>
      tag(
        i ? 'td' : 'th',
        { role: i ? 'cell' : 'rowheader', scope: i ? null : 'row', 'data-column': columns[i] },
        ...(Array.isArray(cell) ? cell : [cell ?? '–']),
      ),
    ),
  );
}

/** Where a picture can no longer be read, the table that says the same is open from the start. */
export const isNarrow = () => matchMedia('(max-width: 799px)').matches;

/** Opens and closes what lies below it. */
export const details = (summary, ...inside) =>
  tag('details', { class: 'nv-details' }, tag('summary', {}, summary), ...inside);

/** What went wrong, in place of what was asked for. */
export const trouble = (words) => tag('p', { class: 'nv-trouble', role: 'alert' }, words);

// The page "Log of use": who has opened, taken out or been sent what of people. It is for those whom a host has named.

import { languages, statement } from '/modules/language-choice.js';
import { button, row, table, tag } from '/modules/page.js';
import { byName, dateOf, lang, t, texts, timeOf } from '/modules/reader.js';
import { ask, search } from '/modules/server.js';

const PATH = '/use';
const TITLE = t('page.use');
const WHY = { 401: 'page.loggedOut', 404: 'page.notHere' };
/** What is asked for first. */
const DAYS = 30;

const COLUMNS = ['at', 'who', 'way', 'what', 'party'];

/** 1.3.2027 at 9.05, as it is in Finland. */
const moment = (at) => t('use.moment', dateOf(at), timeOf(at));

/** session/12 is "session 12"; of people, contacts and the like the party or the host says it all. */
function subject(line) {
  const [kind, id] = line.subject.split('/');
  const key = `use.subject.${kind}`;
  const said = t(key, id);
  return said === key ? null : tag('div', { class: 'nv-small' }, said);
}

function shown(line, columns) {
  return row(columns, [
    moment(line.at),
    tag(
      'div',
      {},
      tag('div', {}, line.name),
      tag('div', { class: 'nv-small' }, t('use.role', t(`use.role.${line.role}`), line.user)),
    ),
    t(`use.way.${line.way}`),
    tag('div', {}, tag('div', {}, t(`use.what.${line.what}`)), subject(line)),
    line.party ?? t(line.ofAllHosts ? 'use.ofAllHosts' : 'use.ofSeveral'),
  ]);
}

const field = (name, label, control) => tag('div', {}, tag('label', { for: `nv-use-${name}` }, label), control);

const select = (name, options, chosen) =>
  tag(
    'select',
    { id: `nv-use-${name}`, name },
    options.map(([value, text]) => tag('option', { value, selected: value === chosen }, text)),
  );

const partiesOf = (host) => [
  ['', t('filter.all')],
  ...[...host.parties].sort(byName).map(({ id, name }) => [id, name]),
];

function before(iso, days) {
  const day = new Date(`${iso}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

function filters({ hosts, today }) {
  const [first] = hosts;
  const day = (name, value) =>
    field(name, t(`use.${name}`), tag('input', { type: 'date', id: `nv-use-${name}`, name, value, required: true }));
  const form = tag(
    'form',
    { class: 'nv-filters', 'aria-label': t('filter.name') },
    hosts.length > 1 &&
      field(
        'host',
        t('filter.host'),
        select(
          'host',
          [...hosts].sort(byName).map(({ id, name }) => [id, name]),
          first.id,
        ),
      ),
    field('party', t('use.party'), select('party', partiesOf(first), '')),
    field(
      'user',
      t('use.user'),
      tag('input', { type: 'text', id: 'nv-use-user', name: 'user', autocomplete: 'off', maxlength: 200 }),
    ),
    day('from', before(today, DAYS)),
    day('to', today),
    tag('div', { class: 'nv-buttons' }, tag('button', { class: 'nv-button nv-first' }, t('filter.show'))),
  );
  form.elements.host?.addEventListener('change', ({ target }) => {
    const host = hosts.find(({ id }) => id === target.value);
    form.elements.party.replaceChildren(...partiesOf(host).map(([value, text]) => tag('option', { value }, text)));
  });
  return form;
}

/** Page after page below one another, the latest first. */
async function list(body, asked) {
  const columns = COLUMNS.map((name) => t(`use.column.${name}`));
  const heading = tag('h2', { tabindex: '-1' }, t('use.found'));
  const first = await search('use', { ...asked, page: 0 });
  if (!first.uses.length) return body.replaceChildren(heading, tag('p', { class: 'nv-hint' }, t('use.none')));
  const made = table(
    t('use.caption'),
    columns,
    first.uses.map((line) => shown(line, columns)),
  );
  let page = 0;
  const more = button(t('use.more'), async () => {
    more.disabled = true;
    const next = await search('use', { ...asked, page: (page += 1) });
    const rows = next.uses.map((line) => shown(line, columns));
    made.querySelector('tbody').append(...rows);
    more.disabled = false;
    more.hidden = !next.more;
    rows[0]?.setAttribute('tabindex', '-1');
    rows[0]?.focus();
  });
  more.hidden = !first.more;
  body.replaceChildren(heading, tag('section', { class: 'nv-part' }, made), more);
}

async function page(place) {
  const root = tag('div', { class: 'nv-page nv-whole', lang });
  root.append(tag('header', { class: 'nv-head' }, tag('h1', { tabindex: '-1' }, TITLE), languages(), statement()));
  place.append(root);
  document.title = `${TITLE} | Neuvottelu`;
  await texts('forms', 'cockpit');
  const body = tag('div', { class: 'nv-body' });
  const failed = (fault) => {
    console.error(fault);
    const words = fault.words ?? t(WHY[fault.status] ?? 'page.failed');
    body.replaceChildren(tag('div', { class: 'nv-trouble', role: 'alert' }, tag('p', {}, words)));
  };
  try {
    const choices = await ask('use/choices');
    root.append(tag('p', {}, t('use.about')));
    if (!choices.hosts.length) return root.append(tag('p', { class: 'nv-hint' }, t('use.notYours')));
    const form = filters(choices);
    const show = () =>
      list(body, { host: choices.hosts[0].id, ...Object.fromEntries(new FormData(form)) }).catch(failed);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await show();
      body.querySelector('h2, [role="alert"]')?.focus();
    });
    root.append(form, body);
    await show();
  } catch (fault) {
    root.append(body);
    failed(fault);
  }
}

/** The entry is shown to those for whom there is something; before the login nobody is asked about. */
let known = false;
async function reveal() {
  if (/^(#\/?(login)?)?$/.test(location.hash.split('?')[0])) {
    known = false;
    return;
  }
  if (known) return;
  known = true;
  const { hosts } = await ask('use/choices').catch(() => ({ hosts: [] }));
  document.documentElement.classList.toggle('nv-reads-use', hosts.length > 0);
}
window.addEventListener('hashchange', reveal);
reveal();

export default [
  {
    id: 'neuvottelu-use',
    pluginPoint: 'cockpit.navigation',
    priority: 10,
    properties: { label: TITLE, pagePath: `#${PATH}`, path: `#${PATH}` },
  },
  {
    id: 'neuvottelu-use-page',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH, label: PATH },
    render: page,
  },
];

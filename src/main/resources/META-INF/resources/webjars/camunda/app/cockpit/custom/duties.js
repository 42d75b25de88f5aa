// The page "Duties and dates": the register of duties, one duty and what stands behind it, the year clock, the overview of hosts.

import { help, languages, lookUp, statement } from '/modules/language-choice.js';
import { tag } from '/modules/page.js';
import { lang, t, texts } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { clock } from './clock.js';
import { feeds } from './feeds.js';
import { filters } from './filters.js';
import { list } from './list.js';
import { one } from './one.js';
import { overview } from './overview.js';
import { PATH, arrived, link, read, takesAlong } from './place.js';

const TITLE = t('page.deadlines');
/** Nothing is at an address that makes no sense. */
const WHY = { 400: 'page.notHere', 401: 'page.loggedOut', 404: 'page.notHere' };

const VIEWS = { '': list, clock, overview };

/** Under the filters: what was asked for, or why it cannot be shown. */
async function fill(body, show) {
  body.replaceChildren(tag('p', { role: 'status' }, t('page.loading')));
  try {
    body.replaceChildren(...(await show()));
  } catch (fault) {
    console.error(fault);
    const words = fault.words ?? t(WHY[fault.status] ?? 'page.failed');
    body.replaceChildren(tag('div', { class: 'nv-trouble', role: 'alert' }, tag('p', {}, words)));
  }
  if (arrived()) body.querySelector('h2, [role="alert"]')?.focus();
}

function views(where, choices) {
  const offered = ['', 'clock', ...(choices.hosts.length > 1 ? ['overview'] : [])];
  return tag(
    'nav',
    { class: 'nv-views', 'aria-label': t('page.views') },
    offered.map((view) =>
      tag(
        'a',
        { href: link({ ...where, view, one: '' }), 'aria-current': !where.one && where.view === view ? 'page' : null },
        t(`page.view.${view || 'list'}`),
      ),
    ),
  );
}

async function page(place) {
  const root = tag('div', { class: 'nv-page nv-whole', lang });
  const heading = tag('h1', { tabindex: '-1' }, TITLE);
  root.append(tag('header', { class: 'nv-head' }, heading, languages(), lookUp(), help(), statement()));
  place.append(root);
  document.title = `${TITLE} | Neuvottelu`;
  takesAlong(root);

  const where = read();
  await texts('forms', 'cockpit');
  const body = tag('div', { class: 'nv-body' });
  let choices;
  const known = () => ask('duties/choices', { lang }).then((answer) => (choices = answer));
  try {
    await known();
  } catch (fault) {
    root.append(body);
    return fill(body, () => Promise.reject(fault));
  }
  const form = where.one ? [] : [filters(where, choices)];
  root.append(views(where, choices), ...form, body);
  const show = where.one ? one : (VIEWS[where.view] ?? list);
  await fill(body, () => show(where, choices));
  if (!where.one && !where.view) root.append(feeds(where, choices));
}

export default [
  {
    id: 'neuvottelu-duties',
    pluginPoint: 'cockpit.navigation',
    priority: 15,
    properties: { label: TITLE, pagePath: `#${PATH}`, path: `#${PATH}` },
  },
  {
    id: 'neuvottelu-duties-page',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH, label: PATH },
    render: page,
  },
];

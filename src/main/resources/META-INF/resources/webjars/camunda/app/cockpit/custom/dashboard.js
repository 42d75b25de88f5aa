// On Cockpit's dashboard: how many duties stand how, and the most urgent ones.

import { tag } from './page.js';
import { link, linkToOne, takesAlong } from './place.js';
import { date, lang, texts } from './reader.js';
import { ask } from './server.js';
import { STATUSES, badge } from './status.js';

/** The numbers here count what was missed before, too. */
const HERE = { unfinished: 'true' };

/** A line that stands for several leads to the list of them. */
function item({ duty, lines, hosts, area }, t) {
  const several = lines > 1;
  const href = several ? link({ ...HERE, county: hosts > 1 ? '' : duty.host, code: duty.code }) : linkToOne(HERE, duty);
  const who = !several
    ? [duty.holderName, duty.counterpartName].filter(Boolean).join(' – ')
    : hosts > 1
      ? t('dashboard.hosts', hosts, lines)
      : `${area}: ${t('list.municipalities', lines)}`;
  return tag(
    'li',
    {},
    badge(duty.status, t),
    tag('div', {}, tag('a', { href }, duty.name), tag('div', { class: 'nv-small' }, who)),
    tag('div', { class: 'nv-small' }, [
      duty.windowEnd && t('dashboard.until', date(duty.windowEnd)),
      duty.lastInvitationDate && t('list.lastInvitation', date(duty.lastInvitationDate)),
      duty.planned && t('flag.planned'),
    ].filter(Boolean).join('; ')),
  );
}

async function panel(place) {
  const t = await texts();
  const root = tag('section', { class: 'nv-page nv-panel', lang, 'aria-labelledby': 'nv-panel-title' });
  root.append(tag('h2', { id: 'nv-panel-title' }, t('dashboard.title')));
  takesAlong(root);
  place.append(root);
  // Cockpit puts what plugins add below everything else; here it is what the reader comes for.
  const section = place.closest('section.deprecate');
  section?.parentElement.prepend(section);
  try {
    const { on, counts, urgent } = await ask('duties/summary', { lang });
    const known = STATUSES.filter((status) => counts[status]);
    root.append(
      tag('p', {}, known.length ? t('dashboard.on', date(on)) : t('list.none')),
      tag('ul', { class: 'nv-counts' }, known.map((status) =>
        tag('li', {}, tag('a', { href: link({ ...HERE, status }) }, badge(status, t), ` ${counts[status]}`)))),
      urgent.length ? tag('h3', {}, t('dashboard.urgent')) : '',
      tag('ol', { class: 'nv-urgent' }, urgent.map((one) => item(one, t))),
      tag('p', {}, tag('a', { href: link(HERE) }, t('dashboard.all'))),
    );
  } catch (fault) {
    console.error(fault);
    root.append(tag('p', { class: 'nv-trouble', role: 'alert' }, fault.said ?? t('page.failed')));
  }
}

export default [{ id: 'neuvottelu-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, render: panel }];

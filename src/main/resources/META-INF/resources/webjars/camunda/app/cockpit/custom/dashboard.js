// On Cockpit's dashboard: how many duties stand how, and the most urgent ones.

import { waiting } from '/modules/duty.js';
import { tag, trouble } from '/modules/page.js';
import { date, lang, t, texts } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { STATUSES, badgeOf, counted } from '/modules/status.js';
import { link, linkToOne, takesAlong } from './place.js';

/** The numbers here count what was missed before, too. */
const HERE = { unfinished: 'true' };

/** A line that stands for several leads to the list of them. */
function item({ duty, lines, hosts, area, waiting: waits }) {
  const several = lines > 1;
  const href = several ? link({ ...HERE, county: hosts > 1 ? '' : duty.host, code: duty.code }) : linkToOne(HERE, duty);
  const who = !several
    ? [duty.holderName, duty.counterpartName].filter(Boolean).join(' – ')
    : hosts > 1
      ? t('dashboard.hosts', hosts, lines)
      : `${area}: ${t('list.municipalities', lines)}`;
  const told = waiting({ waiting: waits });
  return tag(
    'li',
    {},
    badgeOf(duty),
    tag('div', {}, tag('a', { href }, duty.name), tag('div', { class: 'nv-small' }, who)),
    tag(
      'div',
      { class: 'nv-small' },
      [
        duty.windowEnd && t('dashboard.until', date(duty.windowEnd)),
        duty.lastInvitationDate && t('list.lastInvitation', date(duty.lastInvitationDate)),
        duty.planned && t('flag.planned'),
      ]
        .filter(Boolean)
        .join('; '),
      told.length ? tag('div', {}, `${t('list.waiting')}: ${told.join('; ')}`) : null,
    ),
  );
}

async function panel(place) {
  await texts('forms', 'cockpit');
  const root = tag('section', { class: 'nv-page nv-panel', lang, 'aria-labelledby': 'nv-panel-title' });
  root.append(tag('h2', { id: 'nv-panel-title' }, t('dashboard.title')));
  takesAlong(root);
  place.append(root);
  // Cockpit puts what plugins add below everything else; here it is what the reader comes for.
  const section = place.closest('section.deprecate');
  section?.parentElement.prepend(section);
  try {
    const { on, counts, uncoloured, urgent } = await ask('duties/summary', { lang });
    const known = STATUSES.filter((status) => counts[status]);
    root.append(
      tag('p', {}, known.length ? t('dashboard.on', date(on)) : t('dashboard.none')),
      tag(
        'ul',
        { class: 'nv-counts' },
        known.map((status) =>
          tag(
            'li',
            {},
            tag('a', { href: link({ ...HERE, status }) }, ...counted(status, counts[status], uncoloured[status] ?? 0)),
          ),
        ),
      ),
      urgent.length ? tag('h3', {}, t('dashboard.urgent')) : '',
      tag(
        'ol',
        { class: 'nv-urgent' },
        urgent.map((one) => item(one)),
      ),
      tag('p', {}, tag('a', { href: link(HERE) }, t('dashboard.all'))),
    );
  } catch (fault) {
    console.error(fault);
    root.append(trouble(fault.words ?? t('page.failed')));
  }
}

export default [{ id: 'neuvottelu-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, render: panel }];

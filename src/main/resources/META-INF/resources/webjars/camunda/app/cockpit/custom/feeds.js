// The calendar feed of a host's deadlines: opened and revoked here, its secret address is told once.

import { button, details, tag } from './page.js';
import { date, lang } from './reader.js';
import { ask, send } from './server.js';

export function feeds(where, choices, t) {
  const host = choices.hosts.find(({ code }) => code === where.county) ?? (choices.hosts.length === 1 ? choices.hosts[0] : null);
  if (!host) return details(t('feed.name'), tag('p', {}, t('feed.chooseHost')));
  const told = tag('div', { role: 'status' });
  const open = tag('ul', {});
  const fail = (fault) => {
    console.error(fault);
    told.replaceChildren(tag('p', { class: 'nv-trouble' }, fault.said ?? t('page.failed')));
  };
  const show = async () => {
    const known = await ask('feeds', { county: host.code });
    open.replaceChildren(
      ...known.map((feed) => {
        const words = t('feed.opened', date(feed.createdOn), feed.createdBy);
        const revoke = button(t('feed.revoke'), () =>
          send('DELETE', `feeds/${feed.id}`)
            .then(show)
            .then(() => told.replaceChildren(tag('p', {}, t('feed.revoked'))))
            .catch(fail), { 'aria-label': `${t('feed.revoke')}: ${words}` });
        return tag('li', {}, words, ' ', revoke);
      }),
    );
  };
  const make = button(t('feed.open'), () =>
    send('POST', 'feeds', { county: host.code, lang })
      .then((feed) => {
        told.replaceChildren(
          tag('p', {}, t('feed.once')),
          tag('p', { class: 'nv-address' }, tag('code', {}, feed.address)),
        );
        return show();
      })
      .catch(fail));
  const made = details(t('feed.name'), tag('p', {}, t('feed.about', host.name)), make, told, open);
  made.addEventListener('toggle', () => made.open && show().catch(fail), { once: true });
  return made;
}

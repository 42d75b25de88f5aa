// The calendar feeds of a host's deadlines: made, copied and revoked here. A secret address is told once.

import { button, details, tag } from '/modules/page.js';
import { date, lang, t } from '/modules/reader.js';
import { ask, send } from '/modules/server.js';

/** Outside https the browser has no clipboard of its own; the address is selected then, and copied as by hand. */
async function copy(field) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** The new address, the only time that it is told. */
function told({ id, address }) {
  const field = tag('input', {
    id: 'nv-feed-address',
    class: 'nv-address',
    readonly: true,
    value: address,
    'aria-describedby': 'nv-feed-once',
  });
  const done = tag('span', { role: 'status' });
  const act = button(t('feed.copy'), async () =>
    done.replaceChildren(t((await copy(field)) ? 'feed.copied' : 'feed.notCopied')),
  );
  return tag(
    'div',
    { class: 'nv-once' },
    tag('p', { id: 'nv-feed-once' }, tag('strong', {}, t('feed.once'))),
    tag('label', { for: 'nv-feed-address' }, t('feed.address', id)),
    field,
    tag('div', { class: 'nv-buttons' }, act, done),
  );
}

export function feeds(where, choices) {
  const host =
    choices.hosts.find(({ code }) => code === where.county) ?? (choices.hosts.length === 1 ? choices.hosts[0] : null);
  if (!choices.hosts.length) return '';
  if (!host) return details(t('feed.title'), tag('p', {}, t('feed.chooseHost')));
  const fresh = tag('div', {});
  const said = tag('div', { role: 'status', tabindex: '-1', class: 'nv-said' });
  const known = tag('div', {});
  const say = (...words) => said.replaceChildren(...words);
  const fail = (fault) => {
    console.error(fault);
    say(tag('p', { class: 'nv-trouble' }, fault.words ?? t('page.failed')));
  };

  const words = (feed) =>
    t('feed.opened', feed.id, date(feed.createdOn), feed.createdByName, t(`languageName.${feed.language}`));

  async function revoke(feed) {
    await send('DELETE', `feeds/${feed.id}`);
    if (fresh.dataset.id === `${feed.id}`) fresh.replaceChildren();
    await show();
    say(tag('p', {}, t('feed.revoked', words(feed))));
    said.focus();
  }

  /** Asks before: a revoked address cannot be had back. */
  function line(feed) {
    const made = tag('li', {});
    const question = tag('p', { tabindex: '-1', id: `nv-feed-${feed.id}` }, t('feed.sure', words(feed)));
    const used = feed.lastReadOn ? t('feed.lastRead', date(feed.lastReadOn)) : t('feed.neverRead');
    const rest = () =>
      made.replaceChildren(tag('div', {}, words(feed)), tag('div', { class: 'nv-small' }, used), start);
    const start = button(
      t('feed.revoke'),
      () => {
        made.replaceChildren(asking);
        question.focus();
      },
      { 'aria-label': `${t('feed.revoke')}: ${words(feed)}` },
    );
    const back = () => {
      rest();
      start.focus();
    };
    const asking = tag(
      'div',
      { role: 'group', class: 'nv-sure', 'aria-labelledby': question.id },
      question,
      tag(
        'div',
        { class: 'nv-buttons' },
        button(t('feed.revokeNow'), () => revoke(feed).catch(fail), { class: 'nv-button nv-danger' }),
        button(t('feed.keep'), back),
      ),
    );
    asking.addEventListener('keydown', ({ key }) => key === 'Escape' && back());
    rest();
    return made;
  }

  async function show() {
    const all = await ask('feeds', { county: host.code });
    known.replaceChildren(
      tag('h3', {}, t('feed.known', all.length)),
      all.length ? tag('ul', { class: 'nv-feeds' }, all.map(line)) : tag('p', {}, t('feed.none')),
    );
  }

  async function open() {
    const feed = await send('POST', 'feeds', { county: host.code, lang });
    await show();
    say();
    fresh.dataset.id = feed.id;
    fresh.replaceChildren(told(feed));
    const field = fresh.querySelector('input');
    field.focus();
    field.select();
  }

  const make = button(t('feed.open'), () => open().catch(fail));
  const whole = details(
    t('feed.title'),
    tag('p', {}, t('feed.about', host.name)),
    tag('p', {}, t('feed.several')),
    make,
    fresh,
    said,
    known,
  );
  whole.addEventListener('toggle', () => whole.open && show().catch(fail));
  return whole;
}

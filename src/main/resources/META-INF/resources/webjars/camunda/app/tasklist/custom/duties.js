// What the reader's organisation owes by law or is owed: the lines of the register that are hers to see. Supervisors have Cockpit.

import { flags, window as windowOf } from '../../cockpit/custom/list.js';
import { steps } from '../../cockpit/custom/one.js';
import { button, details, tag } from '../../cockpit/custom/page.js';
import { date, lang, say, texts } from '../../cockpit/custom/reader.js';
import { address, ask } from '../../cockpit/custom/server.js';
import { badge, counts } from '../../cockpit/custom/status.js';

const NAME = say('Velvoitteet', 'Skyldigheter', 'Duties');
const PART = 100;
const CLOSE = say('Sulje', 'Stäng', 'Close');

function agreed(duty, t) {
  return [
    duty.lastInvitationDate && t('list.lastInvitation', date(duty.lastInvitationDate)),
    duty.agreedDate && t('list.agreedDate', date(duty.agreedDate)),
  ].filter(Boolean).map((words) => tag('div', { class: 'nv-card-agreed' }, words));
}

function record({ record }, t) {
  return record && tag('p', {}, `${t('one.records')}: ${date(record.date)} `,
    /^https?:/i.test(record.link) ? tag('a', { href: record.link, target: '_blank', rel: 'noopener noreferrer' }, record.link) : record.link);
}

function line(duty, t) {
  const words = flags(duty, t);
  return tag(
    'li',
    {},
    tag('h3', {}, duty.name),
    tag('p', { class: 'nv-line-status' }, badge(duty.status, t), words.length ? ` ${words.join(', ')}` : null),
    tag('p', { class: 'nv-help' }, `${[duty.holderName, duty.counterpartName].filter(Boolean).join(' – ')} · ${duty.section} (${duty.code})`),
    tag('div', { class: 'nv-card-law' }, `${t('one.window')}: ${windowOf(duty, t)}`),
    ...agreed(duty, t),
    record(duty, t),
    duty.missing.length ? tag('h4', {}, t('one.missing')) : null,
    duty.missing.length ? tag('ul', {}, duty.missing.map(({ text }) => tag('li', {}, text))) : null,
    details(t('one.why'), ...steps(duty, t)),
  );
}

/** Whoever watches many hosts has thousands: they are shown in parts. */
function lines(duties, t) {
  const made = tag('ol', { class: 'nv-entries' });
  let shown = 0;
  const more = button('', () => {
    const next = duties.slice(shown, shown + PART).map((duty) => line(duty, t));
    shown += next.length;
    made.append(...next);
    more.hidden = shown >= duties.length;
    more.textContent = t('list.showMore', Math.min(PART, duties.length - shown), duties.length - shown);
  }, { class: 'btn btn-default' });
  more.click();
  more.addEventListener('click', () => made.children[Math.floor((shown - 1) / PART) * PART].querySelector('summary').focus());
  return [made, more];
}

async function fill(body) {
  try {
    const t = await texts();
    const duties = await ask('duties', { unfinished: 'true', lang });
    body.replaceChildren(
      ...(duties.length
        ? [
            tag('ul', { class: 'nv-counts' }, counts(duties).map(([status, count]) => tag('li', {}, badge(status, t), ` ${count}`))),
            tag('p', {}, tag('a', { href: address('duties.csv', { unfinished: 'true', lang }), download: 'duties.csv' }, t('list.csv'))),
            ...lines(duties, t),
          ]
        : [tag('p', { class: 'nv-hint' }, t('own.none'))]),
    );
  } catch (fault) {
    console.error(fault);
    body.replaceChildren(tag('p', { class: 'nv-trouble', role: 'alert' }, fault.said ?? say(
      'Tietoja ei voitu hakea. Yritä hetken kuluttua uudelleen.',
      'Uppgifterna kunde inte hämtas. Försök igen om en stund.',
      'The data could not be loaded. Try again in a moment.')));
  }
}

function show() {
  const body = tag('div', {}, tag('p', { role: 'status' }, '…'));
  const close = button(CLOSE, () => dialog.close(), { class: 'btn btn-default' });
  const heading = tag('h2', { id: 'nv-own-title', tabindex: '-1' }, NAME);
  const dialog = tag('dialog', { class: 'nv-form nv-ready nv-own', 'aria-labelledby': heading.id, lang }, tag('header', {}, heading, close), body);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  fill(body);
}

export default [
  {
    id: 'neuvottelu-duties',
    pluginPoint: 'tasklist.navbar.action',
    priority: 70,
    render: (place) => place.append(tag('div', { class: 'nv-own-open' }, button(NAME, show, { 'aria-haspopup': 'dialog' }))),
  },
];

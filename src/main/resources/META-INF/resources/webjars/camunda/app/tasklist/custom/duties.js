// What the reader's organisation owes by law or is owed: the lines of the register that are hers to see. Supervisors have Cockpit.

import { agreedDates, flags, known, lack, readings, remarks, steps, waiting, web, windowOf } from '/modules/duty.js';
import { grouped, municipalities, waitingOfMany } from '/modules/folding.js';
import { button, details, formButton, tag, trouble } from '/modules/page.js';
import { date, lang, t, texts } from '/modules/reader.js';
import { address, ask } from '/modules/server.js';
import { badgeOf, counted, counts, shares, uncoloured } from '/modules/status.js';

const PART = 100;
const ALL = { unfinished: 'true', lang };

function record({ record }) {
  return record && tag('p', {}, `${t('one.records')}: ${date(record.date)} `, web(record.link));
}

function listed(title, told) {
  if (!told.length) return [];
  return [
    tag('h4', {}, title),
    tag(
      'ul',
      {},
      told.map((words) => tag('li', {}, words)),
    ),
  ];
}

function line(duty) {
  const words = flags(duty);
  return tag(
    'li',
    {},
    tag('h3', {}, duty.name),
    tag('p', { class: 'nv-line-status' }, badgeOf(duty), words.length ? ` ${words.join(', ')}` : null),
    tag(
      'p',
      { class: 'nv-help' },
      `${[duty.holderName, duty.counterpartName].filter(Boolean).join(' – ')} · ${duty.section} (${duty.code})`,
    ),
    tag('div', { class: 'nv-card-law' }, `${t('one.window')}: ${windowOf(duty)}`),
    known(duty) ? tag('p', { class: 'nv-help' }, known(duty)) : null,
    agreedDates(duty).map((words) => tag('div', { class: 'nv-card-agreed' }, words)),
    record(duty),
    listed(t('one.missing'), duty.missing.map(lack)),
    listed(t('one.remarks'), remarks(duty)),
    listed(t('one.tasks'), waiting(duty)),
    tag('p', { class: 'nv-help' }, readings(duty)),
    details(t('one.why'), ...steps(duty)),
  );
}

/** Each of them is made when somebody opens it. */
function folded(duties) {
  const [first] = duties;
  const inside = details(t('list.each', duties.length));
  inside.addEventListener('toggle', () => inside.append(tag('ol', { class: 'nv-entries' }, duties.map(line))), {
    once: true,
  });
  return tag(
    'li',
    {},
    tag('h3', {}, first.name),
    tag('p', { class: 'nv-line-status' }, standing(duties)),
    tag('p', { class: 'nv-help' }, `${municipalities(duties)} · ${first.section} (${first.code})`),
    tag('div', { class: 'nv-card-law' }, `${t('one.window')}: ${windowOf(first)}`),
    tag('p', {}, shares(duties)),
    listed(t('one.tasks'), waitingOfMany(duties)),
    inside,
  );
}

const standing = (duties) =>
  counts(duties).flatMap(([status, count]) => counted(status, count, uncoloured(duties, status)));

const entry = (duties) => (duties.length > 1 ? folded(duties) : line(duties[0]));

/** Whoever watches many hosts has thousands: they are shown in parts. */
function lines(all) {
  const duties = grouped(all);
  const made = tag('ol', { class: 'nv-entries' });
  let shown = 0;
  const more = formButton('', () => {
    const next = duties.slice(shown, shown + PART).map(entry);
    shown += next.length;
    made.append(...next);
    more.hidden = shown >= duties.length;
    more.textContent = t('list.showMore', Math.min(PART, duties.length - shown), duties.length - shown);
  });
  more.click();
  more.addEventListener('click', () =>
    made.children[Math.floor((shown - 1) / PART) * PART].querySelector('summary').focus(),
  );
  return [made, more];
}

async function fill(body) {
  try {
    const [duties] = await Promise.all([ask('duties', ALL), texts('forms', 'cockpit')]);
    body.replaceChildren(
      ...(duties.length
        ? [
            tag(
              'ul',
              { class: 'nv-counts' },
              counts(duties).map(([status, count]) =>
                tag('li', {}, ...counted(status, count, uncoloured(duties, status))),
              ),
            ),
            tag('p', {}, tag('a', { href: address('duties.csv', ALL), download: 'duties.csv' }, t('list.csv'))),
            ...lines(duties),
          ]
        : [tag('p', { class: 'nv-hint' }, t('own.none'))]),
    );
  } catch (fault) {
    console.error(fault);
    body.replaceChildren(trouble(fault.words ?? t('page.failed')));
  }
}

function show() {
  const body = tag('div', {}, tag('p', { role: 'status' }, '…'));
  const close = formButton(t('page.close'), () => dialog.close());
  const heading = tag('h2', { id: 'nv-own-title', tabindex: '-1' }, t('page.duties'));
  const dialog = tag(
    'dialog',
    { class: 'nv-form nv-ready nv-own', 'aria-labelledby': heading.id, lang },
    tag('header', {}, heading, close),
    body,
  );
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
    render: (place) =>
      place.append(tag('div', { class: 'nv-own-open' }, button(t('page.duties'), show, { 'aria-haspopup': 'dialog' }))),
  },
];

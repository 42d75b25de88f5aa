// One duty and what stands behind it.

import { flags, known, lack, readings, remarks, steps, waiting, web, windowOf } from '/modules/duty.js';
import { row, table, tag } from '/modules/page.js';
import { date, dateOf, lang, t } from '/modules/reader.js';
import { ask, instanceInCockpit, running, taskInTasklist } from '/modules/server.js';
import { badgeOf } from '/modules/status.js';
import { link, oneAsked } from './place.js';

const NEGOTIATED = ['OB-T14', 'OB-Y7', 'OB-Y7-HUS', 'OB-Y6-PART', 'OB-Y6-HKI', 'OB-Y8-HUS'];

const part = (title, ...inside) => tag('section', { class: 'nv-part' }, tag('h3', {}, title), ...inside);

const list = (items, empty) =>
  items.length
    ? tag(
        'ul',
        {},
        items.map((item) => tag('li', {}, ...[item].flat())),
      )
    : tag('p', {}, empty);

/** Where the instance still runs, the text leads to it. */
const toInstance = (text, instance, alive) =>
  alive.has(instance) ? tag('a', { href: instanceInCockpit(instance) }, text) : text;

/** What is met by a record is recorded or not; the flags of a negotiation say nothing of it. */
const met = (duty) => (NEGOTIATED.includes(duty.code) ? ['held', 'documented', 'complete'] : []);

/** Where the duty is met nobody waits for another invitation. */
function lastInvitation(duty, on) {
  const told = date(duty.lastInvitationDate);
  return told && duty.lastInvitationDate < on && !['FULFILLED', 'ENDED'].includes(duty.status)
    ? t('one.passed', told)
    : told;
}

function facts(duty, on) {
  const told = [
    [t('list.holder'), duty.holderName],
    [t('list.counterpart'), duty.counterpartName],
    [t('one.section'), `${duty.section} (${duty.code})`],
    [t('one.window'), [windowOf(duty), known(duty)].filter(Boolean).join('; ')],
    [t('one.lastInvitation'), lastInvitation(duty, on)],
    [t('one.agreedDate'), date(duty.agreedDate)],
    [t('one.flags'), [...flags(duty), ...met(duty).map((flag) => t(`flag.${flag}.${duty[flag]}`))].join(', ')],
  ];
  return tag(
    'dl',
    {},
    told.filter(([, value]) => value).flatMap(([name, value]) => [tag('dt', {}, name), tag('dd', {}, value)]),
  );
}

const whoHas = ({ who, coordinators }) => t(coordinators ? 'one.coordinators' : 'one.member', who);

/** What can be opened of that for which the duty waits. */
function tasks(open) {
  if (!open.length) return [];
  const opened = list(
    open.map((task) => [
      tag('a', { href: taskInTasklist(task.id), target: '_blank', rel: 'noopener' }, task.name),
      ` – ${[task.who && t('one.waitsFor', whoHas(task)), task.due && t('one.due', dateOf(task.due))].filter(Boolean).join(', ')} `,
      tag('a', { href: `${instanceInCockpit(task.instance)}?tab=user-tasks-tab` }, t('one.inCockpit')),
    ]),
  );
  return [tag('h4', {}, t('one.openTasks')), opened];
}

const minutes = ({ minutes: state, approvedOn }) =>
  `${t(`minutesState.${state}`)}${state === 'APPROVED' && approvedOn ? ` ${date(approvedOn)}` : ''}`;

/** Both say what they say: what is recorded of a party, and what the party says instead. */
const state = (session) =>
  [
    t(`sessionState.${session.state}`),
    session.predecessor && t('one.predecessor', session.predecessor),
    session.recordedAfterwards && t('earlier.mark'),
    ...session.contested.map(({ party, statement }) => t('earlier.contested', party, statement)),
  ]
    .filter(Boolean)
    .join('; ');

function sessions(detail, alive) {
  if (!detail.sessions.length) return tag('p', {}, t('one.noSessions'));
  const columns = ['date', 'state', 'invited', 'attended', 'minutes'].map((name) => t(`one.session.${name}`));
  return table(
    t('one.sessions'),
    columns,
    detail.sessions.map((session) =>
      row(columns, [
        toInstance(date(session.date), session.instance, alive),
        state(session),
        session.invited.length ? `${session.invited.length}: ${session.invited.join(', ')}` : null,
        session.attended.length ? `${session.attended.length}: ${session.attended.join(', ')}` : null,
        session.minutes ? toInstance(minutes(session), session.minutesInstance, alive) : null,
      ]),
    ),
  );
}

function answers(detail, alive) {
  if (!detail.answers.length) return tag('p', {}, t('one.noAnswers'));
  const day = new Map(detail.sessions.map((session) => [session.id, session.date]));
  const columns = ['party', 'session', 'answer', 'answeredOn'].map((name) => t(`one.answer.${name}`));
  return table(
    t('one.answers'),
    columns,
    detail.answers.map((answer) =>
      row(columns, [
        toInstance(answer.party, answer.instance, alive),
        date(day.get(answer.session)),
        t(`desk.answer.${answer.answer ?? answer.state}`) + (answer.late ? ` (${t('one.late')})` : ''),
        date(answer.answeredOn),
      ]),
    ),
  );
}

/** Of one party each letter; of many how many of each kind. */
function letters(detail) {
  if (!detail.dispatched.length) return counted(detail.letters);
  const day = new Map(detail.sessions.map((session) => [session.id, session.date]));
  const columns = ['kind', 'session', 'state', 'sentOn', 'languages'].map((name) => t(`one.letter.${name}`));
  return table(
    t('one.letters'),
    columns,
    detail.dispatched.map((letter) =>
      row(columns, [
        [t(`desk.letterKind.${letter.kind}`), letter.predecessor && t('one.predecessor', letter.predecessor)]
          .filter(Boolean)
          .join('; '),
        date(day.get(letter.session)),
        t(`letterState.${letter.state}`),
        date(letter.sentOn),
        letter.languages.map((language) => t(`languageName.${language}`)).join(', '),
      ]),
    ),
  );
}

function counted(letters) {
  const told = Object.entries(letters).map(([key, count]) => {
    const [kind, state] = key.split('.');
    return `${t(`desk.letterKind.${kind}`)}: ${t(`letterState.${state}`)} ${count}`;
  });
  return list(told, t('one.noLetters'));
}

function records(detail) {
  return list(
    detail.records.map((record) => [
      `${date(record.date)} `,
      web(record.link),
      record.title ? ` ${record.title}` : '',
      record.inForce ? '' : ` (${t('one.replaced')})`,
      record.note ? tag('div', { class: 'nv-small' }, record.note) : null,
    ]),
    t('one.noRecords'),
  );
}

/** Where the tasks alone tell it, nothing more is said; nor of a day that has passed, of which it is not kept. */
const waitsFor = ({ duty, tasks: open }) => {
  const told = waiting(duty);
  return duty.waiting && (told.length || !open.length) ? list(told, t('one.noTasks')) : null;
};

export async function one(where, choices) {
  const detail = await ask('duties/one', { ...oneAsked(where), lang });
  const alive = await running([
    ...detail.rounds.map((round) => round.instance),
    ...detail.sessions.flatMap((session) => [session.instance, session.minutesInstance]),
    ...detail.answers.map((answer) => answer.instance),
  ]).catch(() => new Set());
  const { duty } = detail;
  const evidence = NEGOTIATED.includes(duty.code)
    ? [
        part(
          t('one.rounds'),
          list(
            detail.rounds.map((round) => [
              toInstance(round.name, round.instance, alive),
              ` – ${t(`roundState.${round.state}`)}`,
            ]),
            t('one.noRounds'),
          ),
        ),
        part(t('one.sessions'), sessions(detail, alive)),
        part(t('one.answers'), answers(detail, alive)),
        part(t('one.letters'), letters(detail)),
      ]
    : [part(t('one.records'), records(detail))];
  return [
    tag('p', {}, tag('a', { href: link({ ...where, one: '' }) }, t('one.back'))),
    tag('h2', { tabindex: '-1' }, duty.name),
    tag('p', { class: 'nv-line' }, badgeOf(duty), ' ', t('one.asOf', date(where.on || choices.today))),
    part(t('one.missing'), list(duty.missing.map(lack), t('one.nothingMissing'))),
    remarks(duty).length ? part(t('one.remarks'), list(remarks(duty))) : '',
    part(t('one.tasks'), waitsFor(detail), ...tasks(detail.tasks)),
    part(t('list.duty'), facts(duty, where.on || choices.today)),
    part(t('one.why'), ...steps(duty), tag('p', {}, readings(duty))),
    ...evidence,
  ];
}

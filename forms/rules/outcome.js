// What a form has done once it is sent: under which key of the texts it is told, and with what. Whatever comes next stands under the
// same key and ".next".

import { isAttending } from './answer.js';
import { count } from './sheet.js';

const named = (people) => (people ?? []).filter(({ name }) => name).length;

const answered = ({ d }) => (isAttending(d) ? ['COMES', named(d.representatives)] : ['NO']);

const commented = ({ d }) => [d.noComments ? 'NO_COMMENTS' : 'COMMENTED'];

const held = ({ d }) => (d.held === false ? ['NOT_HELD'] : ['HELD']);

function decided({ d }) {
  if (d.taken === 'NOT_TAKEN') return ['NOT_TAKEN'];
  return [d.result === 'RETURNED' ? 'RETURNED' : 'BODY'];
}

function confirmed({ d, facts, shown }) {
  if (d.decision !== 'CONFIRM') return [d.decision];
  const [first] = facts.departures ?? [];
  return first ? ['CONFIRM', facts.letters, shown(first.day)] : ['CONFIRMED'];
}

function imported({ ui }) {
  const lines = ui.sheet.shown?.lines ?? [];
  const reached = lines.map(({ party }) => party);
  const left = ui.without().filter(({ name }) => !reached.includes(name)).length;
  return [left ? '' : 'ALL', count(lines, 'NEW') + count(lines, 'CHANGED'), count(lines, 'UNCHANGED'), left];
}

function earlier({ d, ui }) {
  return d.action === 'IMPORT' ? [d.action, ui.sheet.shown?.lines.length ?? 0] : [d.action];
}

/** One that ends is asked about before. */
const UNTIL = { RECORD: 'RECORD_UNTIL', CHANGE: 'CHANGE_UNTIL' };
const agreed = ({ d }) => [(d.endsOn && UNTIL[d.action]) || d.action];

/** Its first day, or another one in place of it. */
const begun = ({ d }) => [d.action === 'SET' && !d.seen ? 'BEGUN' : d.action];

/** Whether all others have approved. */
const isLast = ({ approvals = [] } = {}) => approvals.filter(({ on }) => !on).length === 1;
const approved = ({ d, facts }) => [d.decision === 'APPROVE' && isLast(facts.fi) ? 'APPROVED' : d.decision];

const did = ({ d }) => [d.action];
const decision = ({ d }) => [d.decision];

/** By step, or by process where the form starts one: the end of the key, and what fills its text. */
const TOLD = {
  'import-contacts': imported,
  'other-actors': ({ d }) => ['', d.changes.length],
  'earlier-negotiation': earlier,
  'cooperation-agreement': agreed,
  'first-days': begun,
  holidays: did,
  'sending-of-letters': did,
  mendTheMail: did,
  planTheRound: ({ d }) => ['', d.sessions.length],
  confirmThePlan: confirmed,
  answerInvitation: answered,
  changeAnswer: answered,
  recordTheSession: held,
  finishMinutes: decision,
  reviewMinutes: commented,
  changeComments: commented,
  approveMinutes: approved,
  reportOnMeasure: ({ d }) => [d.outcome],
  recordTheDecision: decided,
  correctTheRecordedDecision: decided,
  mendTheAddress: ({ d }) => [d.way],
  answerTheRequest: ({ d }) => [d.reply],
  confirmWhatWasRecorded: ({ d }) => [d.reply],
};

/** Told by one text: they do the same. */
const SAME = {
  'health-promotion-negotiation': 'openRound',
  'cooperation-negotiation': 'openRound',
  changeAnswer: 'answerInvitation',
  changeComments: 'reviewMinutes',
  correctTheRecordedDecision: 'recordTheDecision',
};

/** These say themselves what was done last. */
const ITSELF = ['runTheRound'];

/**
 * What is told of a form that was sent: a key and what fills it; null where the form tells it itself.
 *
 * @param step the user task, or the process that the form started
 * @param scope what the form knew when it was sent
 */
export default function outcomeOf(step, scope) {
  if (ITSELF.includes(step)) return null;
  const [variant, ...values] = TOLD[step]?.(scope) ?? [''];
  return [`outcome.${SAME[step] ?? step}${variant && `.${variant}`}`, ...values];
}

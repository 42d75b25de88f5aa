import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import outcomeOf from '/forms/rules/outcome.js';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const texts = (language) =>
  new Set(read(`src/main/resources/messages/forms_${language}.properties`).match(/^outcome\.[^=]+(?==)/gm));

/** Every step and every start that has a form of ours. */
const STEPS = readdirSync(new URL('processes/', ROOT)).flatMap((file) => {
  const model = read(`processes/${file}`);
  const formed = [...model.matchAll(/<bpmn:(startEvent|userTask) id="(\w+)"[^>]*camunda:formKey/g)];
  return formed.map(([, kind, id]) => (kind === 'userTask' ? id : file.replace('.bpmn', '')));
});

/** The ways in which each form that has several can be sent. */
const WAYS = {
  'cooperation-agreement': ['RECORD', 'CHANGE', 'END'].flatMap((action) => [{ action }, { action, endsOn: 'x' }]),
  'earlier-negotiation': ['RECORD', 'IMPORT', 'CORRECT', 'REPLY', 'REPORT'].map((action) => ({ action })),
  'first-days': [{ action: 'SET' }, { action: 'SET', seen: 'x' }, { action: 'TAKE_BACK' }],
  'sending-of-letters': ['TRY', 'TEST', 'ALL_AGAIN', 'SETTLE'].map((action) => ({ action })),
  mendTheMail: ['TRY', 'TEST', 'ALL_AGAIN', 'SETTLE'].map((action) => ({ action })),
  holidays: [{ action: 'ADD' }, { action: 'WITHDRAW' }],
  confirmThePlan: ['CONFIRM', 'BACK', 'GIVEN_UP'].map((decision) => ({ decision })),
  answerInvitation: [{ answer: 'YES' }, { answer: 'REMOTELY' }, { answer: 'NO' }],
  recordTheSession: [{ held: true }, { held: false }, {}],
  finishMinutes: [{ decision: 'APPROVAL' }, { decision: 'REVIEW' }],
  reviewMinutes: [{ noComments: true }, { comment: 'x' }],
  approveMinutes: [{ decision: 'APPROVE' }, { decision: 'RETURN' }],
  reportOnMeasure: ['PROGRESS', 'DONE', 'NOT_DONE'].map((outcome) => ({ outcome })),
  recordTheDecision: [{ taken: 'NOT_TAKEN' }, { taken: 'BODY' }, { taken: 'BODY', result: 'RETURNED' }],
  mendTheAddress: ['ADDRESS', 'AGAIN', 'HANDED_OVER', 'LET_BE'].map((way) => ({ way })),
  answerTheRequest: ['ROUND_OPENED', 'LATER', 'OTHER_WAY'].map((reply) => ({ reply })),
  confirmWhatWasRecorded: [{ reply: 'CONFIRMED' }, { reply: 'CONTESTED' }],
};

const scopeOf = (d, more = {}) => ({
  d: { changes: [], sessions: [], ...d },
  facts: {},
  ui: { sheet: { shown: null }, without: () => [] },
  shown: (day) => day,
  ...more,
});

test('every form says in every language what it has done, whatever was chosen in it', () => {
  assert.ok(STEPS.length > 30, `${STEPS}`);
  for (const language of ['fi', 'sv', 'en']) {
    const known = texts(language);
    for (const step of STEPS.filter((one) => one !== 'runTheRound')) {
      for (const d of WAYS[step] ?? [{}]) {
        const [key] = outcomeOf(step, scopeOf(d));
        assert.ok(known.has(key), `${key} of ${step} in ${language}`);
      }
    }
  }
});

test('the desk says itself what was done last', () => {
  assert.equal(outcomeOf('runTheRound', scopeOf({ action: 'ADD_SESSION' })), null);
});

test('addresses are counted as the preview did, and whoever still has none', () => {
  const line = (change, party) => ({ change, party });
  const lines = [line('NEW', 'Vaasa'), line('NEW', 'Laihia'), line('CHANGED', 'Närpiö'), line('UNCHANGED', 'Luoto')];
  const told = (...without) => {
    const ui = { sheet: { shown: { lines } }, without: () => without.map((name) => ({ name })) };
    return outcomeOf('import-contacts', scopeOf({}, { ui }));
  };
  assert.deepEqual(told('Vaasa', 'Laihia', 'Maalahti'), ['outcome.import-contacts', 3, 1, 1]);
  assert.deepEqual(told('Vaasa', 'Laihia'), ['outcome.import-contacts.ALL', 3, 1, 0]);
  for (const language of ['fi', 'sv', 'en']) assert.ok(texts(language).has('outcome.import-contacts.next'));
});

test('a confirmed plan says how many are invited and from when', () => {
  const facts = { departures: [{ day: 'a' }, { day: 'b' }], letters: 39 };
  const told = (decision, more) => outcomeOf('confirmThePlan', scopeOf({ decision }, { facts: more }));
  assert.deepEqual(told('CONFIRM', facts), ['outcome.confirmThePlan.CONFIRM', 39, 'a']);
  assert.deepEqual(told('CONFIRM', { departures: [] }), ['outcome.confirmThePlan.CONFIRMED']);
  assert.deepEqual(told('BACK', facts), ['outcome.confirmThePlan.BACK']);
});

test('the third who approves is not told to wait for the others', () => {
  const of = (decision, ...on) => {
    const facts = { fi: { approvals: on.map((day) => ({ on: day })) } };
    return outcomeOf('approveMinutes', scopeOf({ decision }, { facts }));
  };
  assert.deepEqual(of('APPROVE', null, '2027-03-01', null), ['outcome.approveMinutes.APPROVE']);
  assert.deepEqual(of('APPROVE', '2027-03-01', '2027-03-01', null), ['outcome.approveMinutes.APPROVED']);
  assert.deepEqual(of('RETURN', '2027-03-01', '2027-03-01', null), ['outcome.approveMinutes.RETURN']);
  for (const language of ['fi', 'sv', 'en']) assert.ok(texts(language).has('outcome.approveMinutes.APPROVED.next'));
});

test('an answer says how many are named, a changed one in the same words', () => {
  const d = { answer: 'YES', representatives: [{ name: 'A' }, {}, { name: 'B' }] };
  assert.deepEqual(outcomeOf('answerInvitation', scopeOf(d)), ['outcome.answerInvitation.COMES', 2]);
  assert.deepEqual(outcomeOf('changeAnswer', scopeOf({ answer: 'NO' })), ['outcome.answerInvitation.NO']);
});

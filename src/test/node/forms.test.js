import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWeekend } from '/forms/add-a-holiday.js';
import { labelOfReason, needsReason } from '/forms/answer-the-request.js';
import { toggled } from '/forms/ask-for-a-negotiation.js';
import { confirmed, folds, needsReason as planNeedsReason } from '/forms/confirm-the-plan.js';
import { begun } from '/forms/first-days.js';
import { waysOut } from '/forms/mend-the-address.js';
import { isOpened } from '/forms/open-round.js';
import { changeOf, isEnded, rowsOf } from '/forms/other-actors.js';
import { labelOf } from '/forms/record-a-report.js';
import { asDraft, canBeChanged, timeOf } from '/forms/record-an-agreement.js';
import { isPreparationOnly, remedyAsked } from '/forms/record-the-decision.js';

test('a weekend is no holiday to add', () => {
  assert.ok(isWeekend('2027-03-06'));
  assert.ok(isWeekend('2027-03-07'));
  assert.ok(!isWeekend('2027-03-08'));
  assert.ok(!isWeekend(null));
});

test('only a round that is named needs no further reason', () => {
  assert.ok(!needsReason({ reply: 'ROUND_OPENED', round: 7 }));
  assert.ok(needsReason({ reply: 'ROUND_OPENED' }));
  assert.ok(needsReason({ reply: 'LATER', round: 7 }));
});

test('the reason is asked for by what it is', () => {
  assert.equal(labelOfReason({ reply: 'LATER' }), 'request.reason');
  assert.equal(labelOfReason({ reply: 'OTHER_WAY' }), 'request.explanation');
  assert.equal(labelOfReason({ reply: 'ROUND_OPENED', round: 7 }), 'request.explanationFree');
});

test('a topic is chosen and left out again', () => {
  assert.deepEqual(toggled(['GOALS'], 'MEASURES'), ['GOALS', 'MEASURES']);
  assert.deepEqual(toggled(['GOALS', 'MEASURES'], 'GOALS'), ['MEASURES']);
});

test('whoever gives up, or goes on with something missing, says why', () => {
  assert.ok(planNeedsReason({ decision: 'GIVEN_UP' }, []));
  assert.ok(planNeedsReason({ decision: 'CONFIRM' }, ['HUS']));
  assert.ok(!planNeedsReason({ decision: 'CONFIRM' }, []));
  assert.ok(!planNeedsReason({ decision: 'BACK' }, ['HUS']));
});

test('the confirmation of a plan says when letters leave', () => {
  const said = (departures) => confirmed(departures, 5, (day) => day);
  assert.deepEqual(said([]), ['confirmThePlan.CONFIRM.none']);
  assert.deepEqual(said([{ day: 'a', atOnce: true }]), ['confirmThePlan.CONFIRM.now', 5, 'a']);
  assert.deepEqual(said([{ day: 'a' }]), ['confirmThePlan.CONFIRM.day', 5, 'a']);
  assert.deepEqual(said([{ day: 'a', atOnce: true }, { day: 'b' }]), ['confirmThePlan.CONFIRM.days', 5, 'a', 'b']);
  assert.ok(!folds(Array(10)) && folds(Array(11)));
});

test('a letter goes again only where there is an address', () => {
  const nowhere = { letters: [{ recipient: null }], mailbox: null };
  assert.ok(!waysOut(nowhere).includes('AGAIN'));
  assert.ok(waysOut({ ...nowhere, mailbox: 'a@b.example' }).includes('AGAIN'));
  assert.ok(waysOut({ letters: [{ recipient: 'a@b.example' }] }).includes('AGAIN'));
});

test('a second round of a host in a year is noticed', () => {
  const hosts = [{ id: 'hva-17', opened: [2027] }];
  assert.ok(isOpened(hosts, { host: 'hva-17', year: 2027 }));
  assert.ok(!isOpened(hosts, { host: 'hva-17', year: 2028 }));
  assert.ok(!isOpened(hosts, { host: 'hva-20', year: 2027 }));
});

test('an actor has ended after its last day, not on it', () => {
  assert.ok(!isEnded({ lastDay: '2027-03-05' }, '2027-03-05'));
  assert.ok(isEnded({ lastDay: '2027-03-05' }, '2027-03-06'));
  assert.ok(!isEnded({}, '2027-03-06'));
});

test('the ended stand after those in force, and new ones at the end', () => {
  const actors = [
    { id: '1', name: 'Ended', lastDay: '2026-01-01' },
    { id: '2', name: 'In force' },
  ];
  const changes = [{ key: 'new-1', name: '' }];
  const keys = (search, more = []) => rowsOf(actors, [...changes, ...more], search, '2027-01-01').map(({ key }) => key);
  assert.deepEqual(keys(''), ['2', '1', 'new-1']);
  assert.deepEqual(keys('IN FORCE'), ['2', 'new-1']);
  assert.deepEqual(keys('in force', [{ id: '1', key: '1' }]), ['2', '1', 'new-1']);
});

test('an entry is changed from what it is', () => {
  const actor = { id: '1', seen: 4, name: 'A', sector: 'PRIVATE', languages: 'fi', email: null, role: 'x' };
  assert.deepEqual(changeOf(actor, '2027-03-05'), {
    key: '1',
    id: '1',
    seen: 4,
    name: 'A',
    sector: 'PRIVATE',
    languages: 'fi',
    email: '',
    lastDay: '2027-03-05',
  });
});

test('a duty is named with its counterpart and its window, where it has them', () => {
  assert.equal(labelOf({ name: 'Report', window: '2027' }), 'Report – 2027');
  assert.equal(labelOf({ name: 'Report', counterpart: 'Vaasa', window: '2027' }), 'Report – Vaasa – 2027');
});

test('an agreement that was ended stays so', () => {
  assert.ok(!canBeChanged({ endedOn: '2027-01-01' }));
  assert.ok(canBeChanged({ endsOn: '2020-01-01' }));
});

test('the time of an agreement is told by how it ends', () => {
  const t = (key) => key;
  const shown = (date) => date;
  assert.equal(timeOf({ beginsOn: 'a', endsOn: 'b', endedOn: 'c' }, t, shown), 'recordAnAgreement.ended');
  assert.equal(timeOf({ beginsOn: 'a', endsOn: 'b' }, t, shown), 'a–b');
  assert.equal(timeOf({ beginsOn: 'a' }, t, shown), 'recordAnAgreement.forever');
});

test('another agreement, or none, takes the place of what was typed', () => {
  const agreement = { id: 1, version: 2, title: 'T', parties: ['a'], beginsOn: 'b' };
  assert.deepEqual(asDraft(agreement).parties, ['a']);
  assert.notEqual(asDraft(agreement).parties, agreement.parties);
  assert.deepEqual(Object.values(asDraft(undefined)), [null, null, null, [], null, null, null, null, null]);
});

test('nothing can be sought against what only prepares', () => {
  assert.ok(isPreparationOnly('NOTED'));
  assert.ok(isPreparationOnly('RETURNED'));
  assert.ok(!isPreparationOnly('APPROVED'));
});

test('the remedy is asked for once a body is named', () => {
  assert.equal(remedyAsked('kunta-905', { taken: 'NOT_TAKEN', body: 'BOARD' }), null);
  assert.equal(remedyAsked('kunta-905', { taken: 'BODY' }), null);
  assert.deepEqual(remedyAsked('kunta-905', { taken: 'BODY', body: 'BOARD' }), {
    party: 'kunta-905',
    body: 'BOARD',
    preparationOnly: false,
    publishedOn: undefined,
    noticedOn: undefined,
  });
});

test('the form of a first day begins with what it showed', () => {
  assert.deepEqual(begun({ day: '2026-11-01' }), { action: 'SET', day: '', seen: '2026-11-01', reason: '' });
  assert.equal(begun({ day: null }).seen, '');
  assert.equal(begun(undefined).seen, '');
});

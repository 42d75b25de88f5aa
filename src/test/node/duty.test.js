import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedDates, flags, known, remarks, waiting, windowOf } from '/modules/duty.js';
import { STATUSES, counts, shape, shares, uncoloured, wordsOf, worst } from '/modules/status.js';

// The texts are not loaded here: a key without a text shows itself.

test('a window is told by its ends, as far as it has them', () => {
  assert.equal(windowOf({ windowStart: '2027-01-01', windowEnd: '2027-12-31' }), 'list.window');
  assert.equal(windowOf({ windowStart: '2027-01-01' }), 'list.windowFrom');
  assert.equal(windowOf({}), 'list.noWindow');
});

test('dates of our own are told where there are some', () => {
  assert.deepEqual(agreedDates({}), []);
  assert.deepEqual(agreedDates({ agreedDate: '2027-05-01' }), ['list.agreedDate']);
  assert.deepEqual(agreedDates({ lastInvitationDate: '2027-05-01', agreedDate: '2027-06-01' }), [
    'list.lastInvitation',
    'list.agreedDate',
  ]);
});

test('flags are told in one order', () => {
  assert.deepEqual(flags({ confirmAgain: true, planned: true, late: false }), ['flag.planned', 'flag.confirmAgain']);
});

test('what is always said of a line is told where there is some', () => {
  assert.deepEqual([known({}), remarks({})], [undefined, []]);
  assert.equal(known({ knownSince: '2027-11-01' }), 'list.knownSince');
  assert.deepEqual(remarks({ remarks: [{ text: '2/9 absent' }] }), ['2/9 absent']);
  assert.deepEqual(flags({ atRisk: true, daysLeft: 9 }), ['status.left']);
});

test('the most urgent status goes first', () => {
  const lines = ['FULFILLED', 'OVERDUE', 'FULFILLED', 'OPEN'].map((status) => ({ status }));
  assert.equal(worst(lines), 'OVERDUE');
  assert.deepEqual(counts(lines), [
    ['OVERDUE', 1],
    ['OPEN', 1],
    ['FULFILLED', 2],
  ]);
  assert.equal(worst([]), undefined);
});

test('what is nothing for the reader to mend is counted apart, where it is not met', () => {
  const lines = [
    { status: 'OVERDUE', coloured: true },
    { status: 'OVERDUE', coloured: false },
    { status: 'FULFILLED', coloured: false },
    { status: 'NOT_INVITED', coloured: false },
  ];
  assert.deepEqual(
    ['OVERDUE', 'FULFILLED', 'NOT_INVITED', 'OPEN'].map((status) => uncoloured(lines, status)),
    [1, 0, 0, 0],
  );
});

test('it is told for whom a duty waits, for what and since when', () => {
  assert.deepEqual(waiting({}), []);
  assert.deepEqual(
    waiting({ waiting: [{ what: 'REQUEST', with: 'Kainuu', since: '2027-01-05' }, { what: 'RECORD' }] }),
    ['Kainuu: waiting.REQUEST, one.since', 'waiting.RECORD'],
  );
});

test('risk is named by the days of its window', () => {
  const year = { windowStart: '2027-01-01', windowEnd: '2027-12-31' };
  const term = { windowStart: '2025-06-01', windowEnd: '2029-05-31' };
  assert.equal(wordsOf({ status: 'AT_RISK_RED', ...year }), 'status.AT_RISK_RED.YEAR');
  assert.equal(wordsOf({ status: 'AT_RISK_AMBER', ...term }), 'status.AT_RISK_AMBER.TERM');
  assert.equal(wordsOf({ status: 'AT_RISK_RED', daysLeft: 41, ...term }), 'status.left');
  assert.equal(wordsOf({ status: 'OVERDUE', ...term }), 'status.OVERDUE');
  assert.equal(wordsOf({ status: 'HELD_PART_LACKING', soFar: true }), 'status.HELD_PART_LACKING.yet');
});

test('every status has its shape, and what is not judged is behind all that is late', () => {
  const made = (name) => ({ name, setAttribute() {}, append() {} });
  globalThis.document.createElementNS = (space, name) => made(name);
  for (const status of STATUSES) assert.equal(shape(status).name, 'svg');
  const order = (status) => STATUSES.indexOf(status);
  for (const status of ['NOT_INVITED', 'NOT_RECORDED_HERE', 'NOT_KNOWN'])
    assert.ok(order(status) > order('NOT_STARTED'));
});

test('nobody is counted for what nobody was invited to, or what is not known', () => {
  const line = (status, more) => ({ code: 'OB-Y6-PART', status, ...more });
  const lines = [line('FULFILLED', { held: true }), line('OVERDUE')];
  assert.equal(shares(lines), 'list.shares');
  assert.equal(shares([...lines, line('ENDED')]), 'list.shares, list.apart.ENDED');
  assert.equal(shares([...lines, line('NOT_INVITED')]), 'list.shares, list.apart.NOT_INVITED');
  assert.equal(shares([line('NOT_KNOWN'), line('NOT_KNOWN')]), 'list.apart.NOT_KNOWN');
});

test('each duty is counted in its own words', () => {
  const ofCode = (code) => shares([{ code, status: 'OVERDUE' }]);
  assert.deepEqual(['OB-T14', 'OB-YREP'].map(ofCode), ['list.pairs', 'list.recorded']);
});

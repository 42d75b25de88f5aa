import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedDates, flags, windowOf } from '/modules/duty.js';
import { counts, worst } from '/modules/status.js';

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

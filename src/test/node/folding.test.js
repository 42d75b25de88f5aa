import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, municipalities, partyOf, waitingOfMany } from '/modules/folding.js';
import { texts } from '/modules/reader.js';

// The texts are not loaded here: a key without a text shows itself.

const pair = (counterpart, more) => ({
  code: 'OB-T14',
  host: '17',
  windowStart: '2025-06-01',
  oneOfMany: true,
  status: 'NOT_STARTED',
  holderName: 'Pohjanmaa',
  counterpartName: counterpart,
  ...more,
});

test('rows of one kind are folded by county, and a duty of the host alone is not', () => {
  const host = { code: 'OB-Y7', host: '17', windowStart: '2027-01-01', oneOfMany: false };
  const lines = [pair('Vaasa'), host, pair('Laihia'), pair('Espoo', { host: '05' }), { ...host, host: '05' }];
  const before = pair('Vaasa', { windowStart: '2022-03-01' });
  assert.deepEqual(grouped([...lines, before]), [[lines[0], lines[2]], [host], [lines[3]], [lines[4]], [before]]);
});

test('the number says who is in it: of whom nothing is said is counted apart', () => {
  const lines = [pair('Vaasa'), pair('Laihia')];
  assert.equal(municipalities(lines), 'list.municipalities');
  assert.equal(
    municipalities([lines[0], pair('Kaskinen', { status: 'NOT_INVITED' })]),
    'list.municipality, list.apart.NOT_INVITED',
  );
  assert.equal(municipalities([pair('Kaskinen', { status: 'ENDED' })]), 'list.apart.ENDED');
  assert.deepEqual(
    ['holderName', 'counterpartName'].map((side) => partyOf(lines, side)),
    ['Pohjanmaa', 'list.municipalities'],
  );
});

test('for whom many wait is told by name where it is the same, for what, since when and in how many lines', async () => {
  const words = {
    'list.inLines': '{0} ({1})',
    'one.since': 'since {0}',
    'waiting.PLAN': 'plan',
    'waiting.MEASURE': 'report',
  };
  globalThis.fetch = async () => ({ ok: true, json: async () => words });
  await texts('cockpit');
  const waits = (...waiting) => pair('Vaasa', { waiting });
  const plan = (since) => ({ what: 'PLAN', with: 'Pohjanmaa', since });
  const measure = (owner) => ({ what: 'MEASURE', with: owner, since: null });
  assert.deepEqual(waitingOfMany([pair('Vaasa')]), []);
  assert.deepEqual(
    waitingOfMany([waits(plan('2026-02-01'), measure('Vaasa')), waits(measure('Laihia')), waits(plan('2026-01-05'))]),
    ['Pohjanmaa: plan, since 5 Jan 2026 (2)', 'report (2)'],
  );
});

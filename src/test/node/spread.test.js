import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread } from '/modules/spread.js';

const DAY = 1 / 365;
const APART = 0.016;

const gaps = (places) => places.slice(1).map((place, i) => place - places[i]);

test('marks that are far from each other stay where they are', () => {
  assert.deepEqual(spread([0.1, 0.5, 0.9], APART), [0.1, 0.5, 0.9]);
  assert.deepEqual(spread([], APART), []);
});

test('three sessions of three days stand beside each other, around their days', () => {
  const days = [45, 46, 47].map((day) => day * DAY);
  const seen = spread(days, APART);
  for (const gap of gaps(seen)) assert.ok(gap > APART - 1e-6, `${gap}`);
  assert.ok(Math.abs(seen[1] - days[1]) < 1e-6);
});

test('two of one day are two, and a neighbour that they reach moves on too', () => {
  const seen = spread([0.2, 0.2, 0.2 + APART], APART);
  for (const gap of gaps(seen)) assert.ok(gap > APART - 1e-6, `${gap}`);
});

test('none leaves the year, and even a hundred keep their order', () => {
  for (const places of [Array(5).fill(0), Array(5).fill(1), Array(100).fill(0.5)]) {
    const seen = spread(places, APART);
    assert.ok(seen[0] >= -1e-6 && seen.at(-1) <= 1 + 1e-6, `${seen}`);
    for (const gap of gaps(seen)) assert.ok(gap > 0);
  }
});

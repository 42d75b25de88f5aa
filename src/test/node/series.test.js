import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weekdayOf } from '/modules/dates.js';
import { daysOf, lackOf, later } from '/forms/rules/series.js';

const SERIES = { first: '2027-03-02', every: 2, skips: true, from: '09:00', to: '11:30' };
const END = '2027-12-31';

describe('a series', () => {
  it('is every second Tuesday from a Tuesday, over the change of the clock too', () => {
    assert.deepEqual(daysOf(SERIES, 4, [], END).days, ['2027-03-02', '2027-03-16', '2027-03-30', '2027-04-13']);
    assert.equal(weekdayOf(SERIES.first, 'fi'), 'tiistai');
    assert.equal(later('2028-02-28', 2), '2028-03-01');
  });

  it('leaves days off out and goes on after them, or says which they are', () => {
    const found = daysOf(SERIES, 3, ['2027-03-16', '2027-03-17'], END);
    assert.deepEqual(found, {
      days: ['2027-03-02', '2027-03-30', '2027-04-13'],
      left: ['2027-03-16'],
      off: [],
      over: null,
    });
    assert.deepEqual(daysOf({ ...SERIES, skips: false }, 2, ['2027-03-16'], END).off, ['2027-03-16']);
  });

  it('does not go on after the round', () => {
    assert.equal(daysOf(SERIES, 3, [], '2027-03-20').over, '2027-03-30');
    assert.deepEqual(daysOf(SERIES, 2, [], '2027-03-16').days.length, 2);
  });

  it('needs a first day ahead, weeks, and an end after the beginning', () => {
    assert.equal(lackOf(SERIES, '2027-01-01'), '');
    assert.equal(lackOf({ ...SERIES, first: null }, '2027-01-01'), 'first');
    assert.equal(lackOf(SERIES, '2027-03-03'), 'past');
    for (const every of [null, 0, 1.5]) assert.equal(lackOf({ ...SERIES, every }, '2027-01-01'), 'every');
    assert.equal(lackOf({ ...SERIES, to: '09:00' }, '2027-01-01'), 'times');
    assert.equal(lackOf({ ...SERIES, from: null, to: null }, '2027-01-01'), '');
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFilter } from '/modules/frame-dates.js';

test('the frames write dates in the time of Finland, wherever the browser is', () => {
  assert.equal(dateFilter('fi')('2027-02-17T14:05:00.000+0000'), '17.2.2027 klo 16.05');
  assert.equal(dateFilter('sv')('2027-07-17T22:30:00.000+0000'), '18.7.2027 kl. 1.30');
  assert.equal(dateFilter('en')(Date.UTC(2027, 1, 17, 14), 'normal'), '17 Feb 2027 at 16:00');
  assert.equal(dateFilter('fi')('2027-02-17T23:00:00.000+0000', 'short'), '18.2.2027');
});

test('what is no date stays what it is', () => {
  assert.equal(dateFilter('fi')(null), '');
  assert.equal(dateFilter('fi')('huomenna'), 'huomenna');
});

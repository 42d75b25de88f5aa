import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesIn, minutesAhead } from '/modules/dates.js';

const [fi, sv, en] = ['fi', 'sv', 'en'].map(datesIn);

test('a date is written as its readers write it', () => {
  assert.deepEqual(
    [fi, sv, en].map(({ date }) => date('2027-03-05')),
    ['5.3.2027', '5.3.2027', '5 Mar 2027'],
  );
  assert.equal(en.date('2027-09-15'), '15 Sep 2027');
  assert.equal(fi.date(null), null);
});

test('a moment lies on its day in Finland', () => {
  assert.equal(fi.dateOf('2027-03-04T22:30:00Z'), '5.3.2027');
  assert.equal(en.dateOf('2027-03-04T22:30:00Z'), '5 Mar 2027');
  assert.equal(en.dateOf(null), null);
});

test('the time of a moment is the time in Finland, in winter and in summer', () => {
  assert.equal(fi.timeOf('2027-03-05T07:05:00Z'), '9.05');
  assert.equal(fi.timeOf('2027-07-05T07:05:00Z'), '10.05');
  assert.equal(en.timeOf('2027-03-05T14:00:00Z'), '16:00');
});

test('the due moment of a task is said with its weekday', () => {
  const due = '2027-02-17T14:00:00Z';
  assert.equal(fi.moment(due), 'keskiviikko 17.2.2027 klo 16.00');
  assert.equal(sv.moment(due), 'onsdag 17.2.2027 kl. 16.00');
  assert.equal(en.moment(due), 'Wednesday 17 Feb 2027 at 16:00');
});

test('a local time loses its leading zero and its seconds', () => {
  assert.equal(fi.time('09:05:00'), '9.05');
  assert.equal(en.time('09:05:00'), '9:05');
  assert.equal(fi.time(null), '');
});

test('what comes from a field is shown in the same way', () => {
  const ways = (text) => [fi, sv, en].map(({ shown }) => shown(text));
  assert.deepEqual(ways('2027-03-05'), ['5.3.2027', '5.3.2027', '5 Mar 2027']);
  assert.deepEqual(ways('09:30'), ['9.30', '9.30', '9:30']);
});

test('what is neither a date nor a time stays what it is', () => {
  assert.equal(en.shown('spring'), 'spring');
  assert.equal(fi.shown('27-3-5'), '27-3-5');
  assert.equal(fi.shown(undefined), '');
});

test('names are sorted by the letters of the language', () => {
  const names = (dates) =>
    [{ name: 'Åbo' }, { name: 'Ähtäri' }, { name: 'Vasa' }].sort(dates.byName).map(({ name }) => name);
  assert.deepEqual(names(fi), ['Vasa', 'Åbo', 'Ähtäri']);
  assert.deepEqual(names(en), ['Åbo', 'Ähtäri', 'Vasa']);
});

test('clocks in Finland are two hours ahead, three in summer, changing in the night', () => {
  assert.equal(minutesAhead(Date.parse('2027-01-05T07:05:00Z')), 120);
  assert.equal(minutesAhead(Date.parse('2027-07-05T07:05:00.500Z')), 180);
  assert.equal(minutesAhead(Date.parse('2027-03-28T00:59:59Z')), 120);
  assert.equal(minutesAhead(Date.parse('2027-03-28T01:00:00Z')), 180);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atOnce, copied, dated, rowsFor } from '/forms/rules/plan-rows.js';

const at = (date, from, to, ...municipalities) => ({ date, from, to, municipalities });

describe('rows of a plan', () => {
  const sessions = [{ date: '2027-03-02' }, {}, {}];

  it('are all, the chosen, or those without a day', () => {
    assert.deepEqual(rowsFor('ALL', sessions, {}), [0, 1, 2]);
    assert.deepEqual(rowsFor('CHOSEN', sessions, { 0: true, 1: false, 2: true, 9: true }), [0, 2]);
    assert.deepEqual(rowsFor('UNDATED', sessions, { 0: true }), [1, 2]);
  });

  it('take copies of what is copied and nothing else', () => {
    const from = {
      place: { fi: 'Talo' },
      link: 'https://a.example',
      from: '10:00',
      to: '12:00',
      municipalities: ['a'],
    };
    const after = copied(
      [from, { from: '09:00', municipalities: ['b'] }, {}],
      0,
      ['place', 'times'],
      [0, 1],
      structuredClone,
    );
    assert.deepEqual(after[1], { from: '10:00', to: '12:00', place: { fi: 'Talo' }, municipalities: ['b'] });
    assert.notEqual(after[1].place, from.place);
    assert.deepEqual(after[2], {});
    assert.equal(after[0], from);
  });

  it('take the days of a series in their order', () => {
    const after = dated([{ from: '09:00' }, {}, { to: '15:00' }], [0, 2], ['2027-03-02', '2027-03-16'], {
      to: '11:30',
    });
    assert.deepEqual(after, [
      { date: '2027-03-02', from: '09:00', to: '11:30' },
      {},
      { date: '2027-03-16', from: undefined, to: '11:30' },
    ]);
  });
});

describe('two sessions at one time', () => {
  const morning = at('2027-03-02', '09:00', '11:30', 'vaasa', 'laihia');

  it('are told with those whom both invite', () => {
    assert.deepEqual(atOnce([morning, at('2027-03-02', '11:00', '12:00', 'laihia')]), [
      { sessions: [1, 2], parties: ['laihia'] },
    ]);
    assert.deepEqual(
      atOnce([
        { ...morning, hus: true },
        { ...morning, municipalities: [], hus: true },
      ])[0].parties,
      ['hus'],
    );
  });

  it('are none where they only touch, on other days, for others, or without a day', () => {
    for (const other of [
      at('2027-03-02', '11:30', '12:00', 'laihia'),
      at('2027-03-03', '09:00', '11:30', 'laihia'),
      at('2027-03-02', '09:00', '11:30', 'korsnas'),
      at(null, '09:00', '11:30', 'laihia'),
    ])
      assert.deepEqual(atOnce([morning, other]), []);
    assert.deepEqual(atOnce([at(null, '09:00', '10:00', 'a'), at(null, '09:00', '10:00', 'a')]), []);
  });
});

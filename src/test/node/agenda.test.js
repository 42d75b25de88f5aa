import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  begun,
  decide,
  headingsFor,
  insert,
  isStale,
  lacking,
  mark,
  move,
  offered,
  ownPoint,
  reasonOf,
  remove,
  stateOf,
} from '../../../forms/rules/agenda.js';

const point = (key, more) => ({ key, kind: 'TEMPLATE', title: { fi: key }, headings: {}, topics: [], ...more });
const ROADS = { id: 7, key: 'proposal-7', text: 'Tiet', state: null };
const SHEET = {
  version: 2,
  points: [
    point('opening'),
    point('goals', { topics: ['GOALS'] }),
    point('organisations', { offeredHeadings: { fi: 'avustukset\ntilat' } }),
    point('result'),
    point('closing'),
  ],
  offered: [point('themes')],
  proposals: [ROADS],
  topics: [
    { topic: 'GOALS', name: 'tavoitteet', needed: true },
    { topic: 'STRUCTURES', name: 'rakenteet', needed: false },
  ],
};
const keys = (points) => points.map(({ key }) => key);
const draft = () => begun(12, SHEET);

describe('an agenda that is edited', () => {
  it('begins with the points as they stand, and leaves those untouched', () => {
    const { session, version, points } = draft();
    assert.deepEqual([session, version, keys(points)], [12, 2, keys(SHEET.points)]);
    mark(points[1], 'GOALS', false);
    assert.deepEqual(SHEET.points[1].topics, ['GOALS']);
  });

  it('knows that somebody else has edited it meanwhile', () => {
    assert.equal(isStale(draft(), SHEET), false);
    assert.equal(isStale(draft(), { ...SHEET, version: 3 }), true);
  });

  it('moves a point by one, and not beyond the ends', () => {
    const { points } = draft();
    assert.equal(move(points, points[1], -1), true);
    assert.deepEqual(keys(points).slice(0, 2), ['goals', 'opening']);
    assert.equal(move(points, points[0], -1), false);
    assert.equal(move(points, points[4], 1), false);
  });

  it('puts a new point before the result and the closing, each under a key of its own', () => {
    const { points } = draft();
    insert(points, ownPoint(points), SHEET);
    insert(points, ownPoint(points), SHEET);
    assert.deepEqual(keys(points).slice(-4), ['new-1', 'new-2', 'result', 'closing']);
  });

  it('offers what is not there, and five headings to a point that has none', () => {
    const { points } = draft();
    assert.deepEqual(keys(offered(points, SHEET)), ['themes']);
    assert.equal(headingsFor(points[2], SHEET).fi, 'avustukset\ntilat');
    remove(points, points[2]);
    const back = offered(points, SHEET).find(({ key }) => key === 'organisations');
    assert.equal(back.headings.fi, 'avustukset\ntilat');
    assert.equal(headingsFor(back, SHEET), undefined);
  });

  it('takes a proposal in or declines it, one of them', () => {
    const d = draft();
    assert.equal(stateOf(d, ROADS), 'UNDECIDED');
    decide(d, ROADS, 'TAKEN', SHEET);
    assert.equal(stateOf(d, ROADS), 'TAKEN');
    assert.deepEqual(keys(d.points).slice(-3), ['proposal-7', 'result', 'closing']);
    decide(d, ROADS, 'DECLINED', SHEET);
    assert.equal(stateOf(d, ROADS), 'DECLINED');
    assert.deepEqual(reasonOf(d, ROADS), { id: 7, declined: true, reason: {} });
    assert.ok(!keys(d.points).includes('proposal-7'));
    decide(d, ROADS, 'UNDECIDED', SHEET);
    assert.deepEqual(d.proposals, []);
  });

  it('says which topic of the Act falls out', () => {
    const { points } = draft();
    assert.deepEqual(lacking(points, SHEET), []);
    mark(points[1], 'GOALS', false);
    assert.deepEqual(
      lacking(points, SHEET).map(({ name }) => name),
      ['tavoitteet'],
    );
    mark(points[0], 'GOALS', true);
    assert.deepEqual(lacking(points, SHEET), []);
  });
});

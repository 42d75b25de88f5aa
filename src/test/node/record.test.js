import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  absent,
  accountName,
  addressOf,
  allPresent,
  approving,
  dualRoleOf,
  endsTooEarly,
  isAbout,
  isDueTooEarly,
  knownNames,
  nameOf,
  nameless,
  organisationsThere,
  placeFor,
  presencesOf,
  there,
} from '../../../forms/rules/record.js';

const NAMED = [
  { party: 'vaasa', name: 'Aino', deputy: 'Varma' },
  { party: 'laihia', name: 'Liisa' },
];
const ATTENDANCE = [
  { kind: 'HOST', party: 'alue', presence: 'CAME', name: 'Kaisa' },
  { kind: 'PARTY', party: 'vaasa', presence: 'CAME', name: 'Aino' },
  { kind: 'PARTY', party: 'laihia', presence: 'ABSENT', name: 'Liisa' },
  { kind: 'PARTY', party: 'luoto', name: '' },
  { kind: 'GUEST', presence: 'REMOTE', name: 'Ville' },
];

describe('attendance', () => {
  it('counts those of whom it is said that they came', () => {
    assert.deepEqual(
      there(ATTENDANCE).map(({ name }) => name),
      ['Kaisa', 'Aino', 'Ville'],
    );
  });

  it('counts organisations once, and those without a name', () => {
    const more = [...ATTENDANCE, { kind: 'PARTY', party: 'vaasa', presence: 'REMOTE', name: ' ' }];
    assert.equal(organisationsThere(more), 3);
    assert.deepEqual(nameless(more), [more.at(-1)]);
    assert.deepEqual(
      absent(more).map(({ party }) => party),
      ['laihia', 'luoto'],
    );
  });

  it('marks everybody as present in one go, and leaves how the others were there', () => {
    const list = ATTENDANCE.map((line) => ({ ...line }));
    list[1].presence = 'REMOTE';
    allPresent(list);
    assert.deepEqual(
      list.map(({ presence }) => presence),
      ['CAME', 'REMOTE', 'CAME', 'CAME', 'REMOTE'],
    );
  });

  it('is searched by names of people and organisations', () => {
    assert.ok(isAbout(' VAA', 'Vaasa, Aino'));
    assert.ok(isAbout('aino', 'Vaasa, Aino', null));
    assert.ok(!isAbout('laihia', 'Vaasa, Aino', undefined));
    assert.ok(isAbout('', 'Vaasa'));
  });

  it('offers a deputy for parties only', () => {
    assert.deepEqual(presencesOf({ kind: 'PARTY' }), ['CAME', 'DEPUTY', 'REMOTE', 'ABSENT']);
    for (const kind of ['HOST', 'GUEST']) assert.deepEqual(presencesOf({ kind }), ['CAME', 'REMOTE', 'ABSENT']);
  });

  it('knows the names of the answer and of the list, each once', () => {
    const attendance = [...ATTENDANCE, { party: 'vaasa', name: 'Aada' }];
    assert.deepEqual(knownNames('vaasa', NAMED, attendance), ['Aino', 'Varma', 'Aada']);
    assert.deepEqual(knownNames('luoto', NAMED, ATTENDANCE), []);
  });

  it('names the deputy in place of the representative, and back', () => {
    const line = { party: 'vaasa', name: 'Aino' };
    assert.equal(nameOf({ ...line, presence: 'DEPUTY' }, NAMED), 'Varma');
    assert.equal(nameOf({ ...line, name: 'Varma', presence: 'CAME' }, NAMED), 'Aino');
    assert.equal(nameOf({ ...line, name: 'Somebody', presence: 'DEPUTY' }, NAMED), 'Somebody');
    assert.equal(nameOf({ party: 'laihia', name: 'Liisa', presence: 'DEPUTY' }, NAMED), 'Liisa');
  });

  it('leaves the mark of another council with the person of whom it was said', () => {
    const marked = [{ party: 'vaasa', name: 'Aino', deputy: 'Varma', dualRole: true }];
    const aino = { party: 'vaasa', name: 'Aino', dualRole: true };
    assert.equal(dualRoleOf({ ...aino, presence: 'DEPUTY' }, marked), false);
    assert.equal(dualRoleOf({ ...aino, name: 'Varma', dualRole: false, presence: 'CAME' }, marked), true);
    assert.equal(dualRoleOf({ ...aino, presence: 'REMOTE' }, NAMED), true);
    assert.equal(dualRoleOf({ ...aino, name: 'Varma', presence: 'CAME' }, NAMED), false);
  });

  it('puts one more after the others of the same party', () => {
    assert.equal(placeFor('vaasa', ATTENDANCE), 2);
    assert.equal(placeFor('korsnas', ATTENDANCE), 5);
  });
});

describe('the minutes', () => {
  const parties = ['vaasa', 'laihia', 'luoto', 'korsnas', 'alue'].map((id) => ({ id }));

  it('are approved by parties that were there, or that are chosen already', () => {
    assert.deepEqual(approving(parties, ATTENDANCE, [{ party: 'luoto' }, {}]), [
      { id: 'vaasa' },
      { id: 'luoto' },
      { id: 'alue' },
    ]);
  });

  it('tell two people of one name by their accounts', () => {
    const people = [
      { id: 'a', name: 'Aino' },
      { id: 'b', name: 'Aino' },
      { id: 'c', name: 'Liisa' },
    ];
    assert.deepEqual(
      people.map((one) => accountName(one, people)),
      ['Aino (a)', 'Aino (b)', 'Liisa'],
    );
  });
});

describe('what cannot be in a record', () => {
  it('is an end that is not after the beginning', () => {
    assert.equal(endsTooEarly({ from: '09:00', to: '09:00' }), true);
    assert.equal(endsTooEarly({ from: '09:00', to: '15:00' }), false);
    assert.equal(endsTooEarly({ to: '15:00' }), false);
    assert.equal(endsTooEarly({ from: '09:00' }), false);
  });

  it('is a measure that is due before the session', () => {
    assert.equal(isDueTooEarly({ dueOn: '2027-04-19' }, '2027-04-20'), true);
    assert.equal(isDueTooEarly({ dueOn: '2027-04-20' }, '2027-04-20'), false);
    assert.equal(isDueTooEarly({}, '2027-04-20'), false);
    assert.equal(isDueTooEarly({ dueOn: '2027-04-19' }, null), false);
  });
});

describe('the address of an approver', () => {
  const named = [
    { party: 'vaasa', name: 'Aino', email: 'aino@vaasa.example' },
    { party: 'laihia', name: 'Liisa', email: 'liisa@laihia.example' },
    { party: 'vaasa', name: 'Eino' },
  ];
  const people = [{ id: 'aino.v', name: 'Aino V', email: 'aino.v@vaasa.example' }, { id: 'eino' }];
  const of = (person) => addressOf({ party: 'vaasa', ...person }, named, people);

  it('is the one that she was named with, or that of her account', () => {
    assert.equal(of({ name: ' aino ' }), 'aino@vaasa.example');
    assert.equal(of({ name: 'Aino V', userId: 'aino.v' }), 'aino.v@vaasa.example');
    assert.equal(of({ name: 'Aino', userId: 'aino.v' }), 'aino@vaasa.example');
    assert.equal(of({ name: 'Liisa' }), null);
    assert.equal(of({ name: 'Eino', userId: 'eino' }), null);
  });

  it('does not stay when somebody else is chosen, unless it was typed', () => {
    assert.equal(of({ name: 'Eino', email: 'aino@vaasa.example' }), null);
    assert.equal(of({ name: 'Aino', email: 'aino.v@vaasa.example' }), 'aino@vaasa.example');
    assert.equal(of({ name: 'Eino', email: 'oma@vaasa.example' }), 'oma@vaasa.example');
  });
});

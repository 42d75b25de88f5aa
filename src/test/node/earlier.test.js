import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, cameUninvited, couldBeThere, empty, linesOf, toggled, waysOf } from '/forms/rules/earlier.js';

const host = {
  id: 'hva-12',
  parties: [{ id: 'hva-12' }, { id: 'kunta-507' }, { id: 'kunta-588', until: '2024-12-31' }],
};

test('a municipality that had ended could not be there', () => {
  const ids = (day) => couldBeThere(host.parties, day).map((one) => one.id);
  assert.deepEqual(ids('2024-12-31'), ['hva-12', 'kunta-507', 'kunta-588']);
  assert.deepEqual(ids('2025-01-01'), ['hva-12', 'kunta-507']);
});

test('the host was there, and what was ticked stays when the day changes', () => {
  const named = { party: null, name: 'Poliisi', invited: true, came: true };
  const before = [
    { party: 'kunta-507', invited: true, came: false },
    { party: 'kunta-588', invited: true, came: true },
    named,
  ];
  assert.deepEqual(linesOf(host, '2025-06-05', before), [
    { party: 'hva-12', invited: false, came: true },
    before[0],
    named,
  ]);
});

test('it is asked about whoever came without a recorded invitation', () => {
  const line = (party, invited, came) => ({ party, invited, came });
  const lines = [line('hva-12', false, true), line('kunta-507', false, true), line('kunta-588', true, true)];
  const named = { party: null, name: 'Poliisi', invited: false, came: true };
  assert.deepEqual(cameUninvited([...lines, named, line('kunta-491', false, false)], 'hva-12'), [lines[1], named]);
});

test('names are added one a line, each once', () => {
  const lines = added('Yhdistys 1\n\n yhdistys 1 \nYhdistys 2\r\nPoliisi', 'NONPROFIT', ['poliisi']);
  assert.deepEqual(
    lines.map((line) => line.name),
    ['Yhdistys 1', 'Yhdistys 2'],
  );
  assert.ok(lines.every((line) => line.invited && line.came && line.sector === 'NONPROFIT'));
});

test('what is recorded can be corrected, and the host records the word of who is asked', () => {
  const asked = { words: [{ state: 'ASKED' }], open: [] };
  const followed = { words: [], open: [{ id: 7 }] };
  assert.deepEqual(waysOf({ recorded: [], newActors: true }), ['RECORD', 'IMPORT']);
  assert.deepEqual(waysOf({ recorded: [asked], newActors: true }), ['RECORD', 'IMPORT', 'CORRECT', 'REPLY']);
  assert.deepEqual(waysOf({ recorded: [followed], newActors: true }).at(-1), 'REPORT');
  assert.ok(!waysOf({ recorded: [followed], newActors: false }).includes('REPORT'));
  assert.deepEqual(waysOf({ recorded: [asked], newActors: false }), ['RECORD', 'IMPORT', 'CORRECT']);
  assert.deepEqual(waysOf({ recorded: [{ words: [{ state: 'CONFIRMED' }], open: [] }], newActors: true }), [
    'RECORD',
    'IMPORT',
    'CORRECT',
  ]);
});

test('the form begins with nothing', () => {
  assert.ok(Object.values(empty()).every((value) => value === null || value.length === 0));
  assert.deepEqual(toggled(toggled([], 'a'), 'a'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionsIn, groupsIn, municipalitiesIn, nameIn } from '/modules/names.js';

test('of a name in three languages the reader sees hers', () => {
  const name = 'Omat tehtävät / Mina uppgifter / My tasks';
  assert.deepEqual(
    ['fi', 'sv', 'en'].map((lang) => nameIn(name, lang)),
    ['Omat tehtävät', 'Mina uppgifter', 'My tasks'],
  );
});

test('a name that lacks a language is shown in the first, and one that has no parts as it is', () => {
  assert.equal(nameIn('Vaasa / Vasa', 'en'), 'Vaasa');
  assert.equal(nameIn('Follow-up of a measure', 'sv'), 'Follow-up of a measure');
  assert.equal(nameIn('a / b / c / d', 'sv'), 'a / b / c / d');
  assert.equal(nameIn(null, 'sv'), null);
});

test('of groups the reader sees her names, whatever their hosts are called', () => {
  const names =
    'Pohjanmaan hyvinvointialue / Österbottens välfärdsområde: koordinaattorit / koordinatorer, Vaasa / Vasa';
  assert.equal(groupsIn(names, 'sv'), 'Österbottens välfärdsområde: koordinatorer, Vasa');
  assert.equal(groupsIn(names, 'en'), 'Pohjanmaan hyvinvointialue: koordinaattorit, Vaasa');
  assert.equal(groupsIn('Laihia', 'sv'), 'Laihia');
  assert.equal(groupsIn(null, 'sv'), '');
});

test('process definitions are named alone and in lists, and nothing else is', () => {
  const name = 'Käyttöönoton päivä / Dag för ibruktagande / First day of use';
  const found = [{ key: 'first-days', name }, { instances: 1, definition: { key: 'first-days', name } }, { name }];
  definitionsIn(found, 'sv');
  assert.deepEqual(found, [
    { key: 'first-days', name: 'Dag för ibruktagande' },
    { instances: 1, definition: { key: 'first-days', name: 'Dag för ibruktagande' } },
    { name },
  ]);
  const one = { key: 'x', name: null };
  definitionsIn(one, 'sv');
  definitionsIn(null, 'sv');
  assert.equal(one.name, null);
});

test('counts by group name municipalities, and leave everybody else', () => {
  const groups = [{ groupName: 'kunta-905', taskCount: 2 }, { groupName: 'toimija-1' }, { groupName: null }];
  municipalitiesIn(groups, { municipalities: [{ code: '905', name: 'Vasa' }] });
  assert.deepEqual(groups, [{ groupName: 'Vasa', taskCount: 2 }, { groupName: 'toimija-1' }, { groupName: null }]);
});

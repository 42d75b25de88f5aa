import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FAULTS, LONGEST, faultOf, namesOf } from '/modules/fields.js';

test('what the page has found goes first', () => {
  assert.equal(faultOf('', ['required']), 'required');
  assert.equal(faultOf('x'.repeat(LONGEST + 1), ['maxlength', 'required']), 'maxlength');
});

test('a draft keeps a text up to its length', () => {
  assert.equal(faultOf('x'.repeat(LONGEST), []), undefined);
  assert.equal(faultOf('x'.repeat(LONGEST + 1), []), 'maxlength');
});

test('lines and tabs are kept, other control characters are not', () => {
  assert.equal(faultOf('one\r\n\ttwo', []), undefined);
  for (const sign of ['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\u009f']) {
    assert.equal(faultOf(`a${sign}b`, []), 'control');
  }
});

const field = (label, row) => ({
  labels: label ? [{ textContent: label }] : [],
  name: 'changes',
  getAttribute: (name) => (label ? null : { 'aria-label': 'At least one' }[name]),
  closest: () => row,
});
const group = (label) => ({ getAttribute: () => label, querySelector: () => null });
const legend = (textContent) => ({ getAttribute: () => null, querySelector: () => ({ textContent }) });

test('a field that is missing is named with its row, and once', () => {
  const names = namesOf([
    field('Date *', null),
    field('Presence', group('Vaasa')),
    field('Presence', group('Vaasa')),
    field('Presence', group('Laihia')),
    field('Name:', legend('New actor')),
    field('Chair', legend('Chair ')),
    field('', null),
  ]);
  assert.deepEqual(names, ['Date', 'Vaasa: Presence', 'Laihia: Presence', 'New actor: Name', 'Chair', 'At least one']);
});

const folder = (path) => new URL(`../../../${path}/`, import.meta.url);
const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const files = (path, end) =>
  readdirSync(folder(path), { recursive: true })
    .filter((file) => file.endsWith(end))
    .map((file) => read(`${path}/${file}`));

/** What AngularJS judges by, in our forms' markup, and the names that it gives to what it finds. */
const JUDGED = [
  [/\s(?:ng-)?required\b/, ['required']],
  [/\sng-maxlength=/, ['maxlength']],
  [/\sng-minlength=/, ['minlength']],
  [/\s(?:ng-)?pattern=/, ['pattern']],
  [/\s(?:ng-)?min=/, ['min']],
  [/\s(?:ng-)?max=/, ['max']],
  [/\s(?:ng-)?step=/, ['step']],
  [/\stype="number"/, ['number', 'parse']],
  [/\stype="email"/, ['email']],
  [/\stype="url"/, ['url']],
  [/\stype="(?:date|time|datetime-local|month|week)"/, ['parse']],
];

test('whatever a form may find in a field has words in each language', () => {
  const forms = files('forms', '.html').join('\n');
  const found = JUDGED.filter(([sign]) => sign.test(forms)).flatMap(([, names]) => names);
  assert.ok(found.includes('min') && found.includes('number'));
  for (const name of found) assert.ok(FAULTS.includes(name), name);
  for (const language of ['fi', 'sv', 'en']) {
    const bundle = read(`src/main/resources/messages/forms_${language}.properties`);
    for (const name of [...FAULTS, 'other']) assert.match(bundle, new RegExp(`^form\\.fault\\.${name}=\\S`, 'm'));
  }
});

test('what nobody has thought of is said without its key', () => {
  assert.equal(faultOf('x', ['something-new']), 'other');
  assert.equal(faultOf('x', ['something-new', 'max']), 'max');
});

test('why a call was refused is read as words, and not from inside the answer', () => {
  const scripts = [...files('forms', '.js'), ...files('src/main/resources/META-INF', '.js')];
  assert.ok(scripts.length > 20);
  for (const script of scripts) assert.doesNotMatch(script, /\.said\b|\b(?:answer|fault)\.message/);
});

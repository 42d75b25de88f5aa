import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_WORDS } from '/modules/first-words.js';
import { languageName, languageOf } from '/modules/language.js';
import { fill } from '/modules/text.js';

test('the places of a pattern are filled in', () => {
  assert.equal(fill('{0} of {1}, {0}', ['a', 'b']), 'a of b, a');
  assert.equal(fill("the body''s minutes", []), "the body's minutes");
  assert.equal(fill('{0}', [null]), '');
});

test('what a reader has chosen goes before what her browser says', () => {
  assert.equal(languageOf('a=b; neuvottelu-lang=sv', ['en']), 'sv');
  assert.equal(languageOf('', ['de', 'sv-FI', 'en']), 'sv');
  assert.equal(languageOf('neuvottelu-lang=de', ['de']), 'fi');
  assert.equal(languageOf('another-neuvottelu-lang=sv', ['en']), 'en');
});

test('a language is called as its speakers call it', () => {
  assert.equal(languageName('sv'), 'Svenska');
  assert.equal(languageName('se'), 'se');
});

test('each first word is there in each language', () => {
  const keys = Object.keys(FIRST_WORDS.fi);
  assert.deepEqual(Object.keys(FIRST_WORDS.sv), keys);
  assert.deepEqual(Object.keys(FIRST_WORDS.en), keys);
});

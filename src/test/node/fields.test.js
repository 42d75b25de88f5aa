import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, faultOf } from '/modules/fields.js';

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

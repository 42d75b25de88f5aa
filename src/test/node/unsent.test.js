import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forget, keep, unsentIn } from '/modules/unsent.js';

test('what was written when the session ended is there after login, for the same person and form', () => {
  keep('tasks/1', 'vaasa.edustaja', '{"text":"long"}');
  assert.equal(unsentIn('tasks/2', 'vaasa.edustaja'), undefined);
  assert.equal(unsentIn('tasks/1', 'vaasa.edustaja'), '{"text":"long"}');
  forget('tasks/1');
  assert.equal(unsentIn('tasks/1', 'vaasa.edustaja'), undefined);
});

test('nobody else gets it, not even after her', () => {
  keep('tasks/1', 'vaasa.edustaja', '{"text":"long"}');
  assert.equal(unsentIn('tasks/1', 'laihia.edustaja'), undefined);
  assert.equal(unsentIn('tasks/1', 'vaasa.edustaja'), undefined);
});

test('of nobody nothing is kept', () => {
  keep('tasks/1', undefined, '{}');
  assert.equal(unsentIn('tasks/1', undefined), undefined);
});

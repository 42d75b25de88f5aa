import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConcurrent, isGone, isRefusal, wordsOf } from '/modules/refusals.js';

test('a refusal of ours is said in its own words', () => {
  const fault = { status: 500, code: 20409, message: 'Cannot submit task form 4711: Päivä on jo mennyt.' };
  assert.ok(isRefusal(fault));
  assert.equal(wordsOf(fault), 'Päivä on jo mennyt.');
});

// The texts are not loaded here: a key without a text shows itself.
for (const [fault, key] of [
  [{ status: 500, code: 1 }, 'refused.concurrent'],
  [{ status: 500, code: 10000 }, 'refused.concurrent'],
  [{}, 'refused.unreachable'],
  [{ status: 401 }, 'refused.ended'],
  [{ status: 403 }, 'refused.ended'],
  [{ status: 404 }, 'refused.gone'],
  [{ status: 500, message: 'Cannot find task with id 4711: task is null' }, 'refused.gone'],
  [{ status: 500, message: 'Something else' }, 'refused.unexpected'],
]) {
  test(`${JSON.stringify(fault)} is ${key}`, () => assert.equal(wordsOf(fault), key));
}

test('of a task that is gone it is asked who has done it', () => {
  assert.ok(isGone({ status: 404 }));
  assert.ok(isGone({ status: 500, message: 'Cannot find task with id 4711: task is null' }));
  assert.ok(!isGone({ status: 500, message: 'Something else' }));
  assert.ok(!isGone({}));
});

test('only two in the same moment are tried again', () => {
  assert.ok(isConcurrent({ code: 1 }));
  assert.ok(!isConcurrent({ code: 20409 }));
  assert.ok(!isConcurrent({}));
});

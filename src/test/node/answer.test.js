import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areOneByOne, isAttending, isNobodyNamed, isTaken, questionOf } from '/forms/rules/answer.js';

describe('who comes of those whom an answer names', () => {
  const absent = { name: 'Maija', absent: true };

  it('is she, or her deputy where she cannot', () => {
    assert.ok(isTaken({ name: 'Maija' }));
    assert.ok(isTaken({ ...absent, deputy: 'Ville' }));
    assert.ok(!isTaken(absent));
    assert.ok(!isTaken({ deputy: 'Ville' }));
  });

  it('is nobody where all cannot, and that is another question than naming nobody', () => {
    assert.ok(isNobodyNamed({ answer: 'YES', representatives: [absent] }));
    assert.ok(!isNobodyNamed({ answer: 'YES', representatives: [absent, { name: 'Bo' }] }));
    assert.ok(!isNobodyNamed({ answer: 'NO' }));
    assert.equal(questionOf({ representatives: [absent] }), 'answer.nobodyComes');
    assert.equal(questionOf({ representatives: [{}] }), 'answer.nobodyNamed');
    assert.equal(questionOf({}), 'answer.nobodyNamed');
  });

  it('is asked one by one of those who come on site', () => {
    assert.ok(areOneByOne({ answer: 'YES' }));
    assert.ok(!areOneByOne({ answer: 'REMOTELY' }));
    assert.ok(isAttending({ answer: 'REMOTELY' }));
  });
});

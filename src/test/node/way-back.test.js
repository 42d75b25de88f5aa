import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayBack } from '/modules/way-back.js';

const after = (page) => wayBack(`?back=${encodeURIComponent(page)}`);

test('whoever has logged in goes on to the page that she wanted', () => {
  for (const page of [
    '/neuvottelu/alku',
    '/neuvottelu/alku?lang=sv',
    '/neuvottelu/hosts/hva-17/sessions/4',
    '/neuvottelu/duties/OB-Y7?on=2027-03-05&of=OB-Y7~17',
  ]) {
    assert.equal(after(page), page);
  }
});

test('and nowhere else', () => {
  for (const page of [
    'https://evil.example/neuvottelu/alku',
    '//evil.example/neuvottelu',
    '/neuvottelu//evil.example',
    '/neuvottelu/../camunda/api',
    '/neuvottelu/alku/',
    '/neuvottelu/alku#x',
    '/neuvottelu/a\\b',
    '/camunda/app/admin',
    'javascript:alert(1)',
  ]) {
    assert.equal(after(page), null, page);
  }
  assert.equal(wayBack(''), null);
});

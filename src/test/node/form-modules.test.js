import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const FORMS = new URL('../../../forms/', import.meta.url);

describe('a form that names a module', () => {
  for (const file of readdirSync(FORMS).filter((name) => name.endsWith('.html'))) {
    const [, name] = readFileSync(new URL(file, FORMS), 'utf8').match(/nv-form="([^"]*)"/) ?? [];
    if (!name) continue;

    it(`${file} has it beside it`, async () => {
      assert.equal(`${name}.html`, file);
      const { default: form } = await import(new URL(`${name}.js`, FORMS));
      assert.equal(typeof form.onLoad, 'function');
    });
  }
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it, mock } from 'node:test';
import importContacts from '/forms/import-contacts.js';
import planTheRound from '/forms/plan-the-round.js';
import recordTheDecision from '/forms/record-the-decision.js';
import runTheRound from '/forms/run-the-round.js';
import { PARTS, fillings } from '/modules/form.js';

const HOUSE = new URL('../../../', import.meta.url);

/** What a form has begun and not ended, by its name. */
class Begun extends Map {
  begins(what) {
    this.set(what, (this.get(what) ?? 0) + 1);
    return () => this.set(what, this.get(what) - 1);
  }

  field() {
    const field = new EventTarget();
    field.addEventListener = (what, act, { signal } = {}) => {
      const end = this.begins(what);
      signal?.addEventListener('abort', end);
    };
    return field;
  }

  /** A page that does nothing but count. */
  scope(facts, d = {}) {
    const ends = new Map();
    return {
      facts,
      d,
      lang: 'fi',
      t: (key) => key,
      shown: (text) => text,
      name: (it) => it,
      $watch: () => this.begins('watch'),
      $applyAsync: () => {},
      camForm: {
        taskId: 'a',
        formElement: [Object.assign(this.field(), { querySelector: () => this.field(), querySelectorAll: () => [] })],
        on: (what, act) => ends.set(act, this.begins(what)),
        off: (what, act) => ends.get(act)?.(),
      },
    };
  }
}

const desk = { sessions: [], parties: [], measures: [], letters: { waiting: 0 }, statements: [], languages: [] };
const plan = { municipalities: [], actors: [], topics: [], optionalTopics: [], otherRounds: [], jointHosts: [] };
const FORMS = {
  'run-the-round': [runTheRound, () => desk],
  'import-contacts': [importContacts, () => ({ hosts: [{ id: 'hva-17', parties: [] }] })],
  'record-the-decision': [recordTheDecision, () => ({ party: 'kunta-905' })],
  'plan-the-round': [planTheRound, () => ({ ...plan, languages: [], covered: { topics: [] }, round: 1 })],
};

describe('a form that is filled again', () => {
  for (const [name, [form, facts]] of Object.entries(FORMS)) {
    it(`${name} leaves nothing behind of the time before`, () => {
      globalThis.fetch = async () => ({ ok: true, json: async () => [] });
      const begun = new Begun();
      const timers = mock.method(globalThis, 'setInterval', () => begun.begins('timer'));
      const cleared = mock.method(globalThis, 'clearInterval', (end) => end());
      const filled = fillings();
      const scope = begun.scope(facts());
      form.onLoad(scope, filled.next());
      const once = Object.fromEntries(begun);
      assert.ok(Object.values(once).some((count) => count > 0));
      form.onLoad(scope, filled.next());
      assert.deepEqual(Object.fromEntries(begun), once);
      filled.end();
      assert.ok([...begun.values()].every((count) => count === 0));
      timers.mock.restore();
      cleared.mock.restore();
    });
  }
});

describe('parts at hand', () => {
  it('are those of the desk and of the plan', () => {
    const included = (file) =>
      [...readFileSync(new URL(file, HOUSE), 'utf8').matchAll(/ng-include="'([^']+)'"/g)].map(([, part]) => part);
    for (const part of ['forms/run-the-round.html', 'forms/plan-the-round.html'].flatMap(included)) {
      assert.ok(PARTS.includes(part), part);
      for (const inside of included(part.slice(1))) assert.ok(PARTS.includes(inside), inside);
    }
    for (const part of PARTS) assert.ok(existsSync(new URL(part.slice(1), HOUSE)), part);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Refused, address, ask, call, plain, running, search } from '/modules/server.js';

let sent;
let answers;

beforeEach(() => {
  sent = [];
  answers = [];
  globalThis.document.cookie = 'neuvottelu-lang=en; XSRF-TOKEN=a%2Fb';
  globalThis.fetch = async (where, how) => {
    sent.push({ where, ...how });
    const { status = 200, content = null } = answers.shift() ?? {};
    return { ok: status < 400, status, json: async () => content };
  };
});

test('an address has only what is asked for', () => {
  assert.equal(address('duties', { county: '17', year: '', on: null }), '/api/neuvottelu/duties?county=17');
  assert.equal(address('duties'), '/api/neuvottelu/duties');
});

test('a question carries no token and no content', async () => {
  answers = [{ content: [1] }];
  assert.deepEqual(await ask('duties', { lang: 'fi' }), [1]);
  assert.equal(sent[0].where, '/api/neuvottelu/duties?lang=fi');
  assert.deepEqual(sent[0].headers, { Accept: 'application/json' });
  assert.equal(sent[0].cache, 'no-store');
});

test('what changes something carries the token against forged requests', async () => {
  await call('PUT', 'tasks/1/draft', { version: 3 }, { keepalive: true });
  assert.equal(sent[0].headers['X-XSRF-TOKEN'], 'a/b');
  assert.equal(sent[0].headers['Content-Type'], 'application/json');
  assert.equal(sent[0].body, '{"version":3}');
  assert.equal(sent[0].keepalive, true);
});

test('words that belong into no address go as a form', async () => {
  await search('use', { user: 'matti' });
  assert.equal(`${sent[0].body}`, 'user=matti');
  assert.equal(sent[0].headers['Content-Type'], undefined);
});

test('the token changes when the person logs in again: it is tried once more', async () => {
  answers = [{ status: 403 }, { content: { version: 4 } }];
  assert.deepEqual(await call('PUT', 'tasks/1/draft', {}), { version: 4 });
  assert.equal(sent.length, 2);
  answers = [{ status: 403 }, { status: 403 }];
  await assert.rejects(call('PUT', 'tasks/1/draft', {}), { status: 403, isLoggedOut: true });
});

test('it is told apart what was handed in past a form', async () => {
  answers = [
    { status: 409, content: { key: 'draft.overtaken', message: 'Maija' } },
    { status: 409, content: { key: 'draft.overtakenForGood', message: 'Maija' } },
    { status: 409, content: { key: 'draft.changed', message: 'Joku' } },
  ];
  const put = () => call('PUT', 'tasks/1/draft', {});
  await assert.rejects(put(), { words: 'Maija', isOvertaken: true, isOver: false });
  await assert.rejects(put(), { words: 'Maija', isOvertaken: false, isOver: true });
  await assert.rejects(put(), { isOvertaken: false, isOver: false });
});

test('a question that is refused is asked once', async () => {
  answers = [{ status: 403 }];
  await assert.rejects(ask('duties'), Refused);
  assert.equal(sent.length, 1);
});

test('what the server says counts as words only with a key of ours', async () => {
  answers = [{ status: 400, content: { key: 'refusal.past', message: 'It is past.' } }];
  await assert.rejects(ask('duties'), { status: 400, words: 'It is past.' });
  answers = [{ status: 500, content: { message: 'NullPointerException' } }];
  await assert.rejects(ask('duties'), { status: 500, words: null });
});

test("the engine's own beginning is left out", () => {
  assert.equal(plain('Cannot submit task form a-1: No.'), 'No.');
  assert.equal(plain(undefined), '');
});

test('each instance is asked about once, and none without need', async () => {
  answers = [{ content: [{ id: 'b' }] }];
  assert.deepEqual(await running(['a', null, 'b', 'a']), new Set(['b']));
  assert.equal(sent[0].where, '/api/engine/engine/default/process-instance?processInstanceIds=a,b');
  assert.deepEqual(await running([null]), new Set());
  assert.equal(sent.length, 1);
});

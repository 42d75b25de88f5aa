import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Draft } from '/modules/draft.js';

let page;
let told;
let sent;
let answer;
let draft;

/** What waits, by the moment in which it is due. */
const waiting = new Map();
let now = 0;
globalThis.setTimeout = (act, pause) => {
  const timer = {};
  waiting.set(timer, { act, at: now + pause });
  return timer;
};
globalThis.clearTimeout = (timer) => waiting.delete(timer);

const settled = () => new Promise((done) => setImmediate(done));
const passes = (milliseconds) => {
  now += milliseconds;
  for (const [timer, { act, at }] of waiting) {
    if (at > now) continue;
    waiting.delete(timer);
    act();
  }
  return settled();
};

beforeEach(() => {
  waiting.clear();
  page = { content: { text: 'kept' }, mine: true };
  told = [];
  sent = [];
  answer = async ({ version }) => ({ version: version + 1 });
  const tell = (what) => () => told.push(what);
  draft = new Draft({
    put: (body, more) => {
      sent.push({ ...body, more });
      return answer(body);
    },
    written: () => JSON.stringify(page.content),
    mine: () => page.mine,
    saving: tell('saving'),
    waiting: tell('waiting'),
    saved: (all) => told.push(all ? 'saved' : 'kept'),
    failed: ({ status }) => told.push(status),
    changed: tell('changed'),
  });
  draft.arrives({ version: 3, content: { text: 'kept' } });
  draft.begins();
});

const writes = (text) => {
  page.content = { text };
  draft.changes();
};

const refuses = (fault) => {
  answer = () => Promise.reject(fault);
};

test('what the server has is clean, and is not sent again', async () => {
  assert.ok(draft.isClean());
  await draft.save();
  assert.deepEqual(sent, []);
});

test('a change is sent after a pause, with the version that it was made on', async () => {
  writes('new');
  assert.ok(!draft.isClean());
  await passes(799);
  assert.deepEqual(sent, []);
  await passes(1);
  assert.deepEqual(sent, [{ version: 3, content: { text: 'new' }, more: undefined }]);
  assert.equal(draft.version, 4);
  assert.ok(draft.isClean());
  assert.deepEqual(told, ['waiting', 'saving', 'saved', 'changed']);
});

test('what a form begins with is sent too, without a word about it', async () => {
  draft.arrives({ version: 0 });
  draft.begins();
  draft.later(0);
  await passes(0);
  assert.equal(sent[0].version, 0);
  assert.deepEqual(told, ['kept', 'changed']);
});

test('what is written while it is sent follows after it', async () => {
  writes('one');
  await passes(800);
  let arrived;
  answer = () => new Promise((done) => (arrived = done));
  writes('two');
  await passes(800);
  page.content = { text: 'three' };
  arrived({ version: 5 });
  await settled();
  assert.ok(!draft.isClean());
  answer = async () => ({ version: 6 });
  await passes(800);
  assert.deepEqual(
    sent.map(({ content }) => content.text),
    ['one', 'two', 'three'],
  );
  assert.ok(draft.isClean());
});

test("a colleague's change stops it until that is loaded", async () => {
  refuses({ status: 409 });
  writes('new');
  await passes(800);
  assert.ok(draft.stopped);
  assert.ok(!draft.isClean());
  await passes(60000);
  draft.returns();
  assert.equal(sent.length, 1);
});

test('trouble on the way is tried again by itself', async () => {
  refuses(new TypeError('no network'));
  writes('new');
  await passes(800);
  assert.ok(draft.failing);
  answer = async () => ({ version: 4 });
  await passes(10000);
  assert.equal(sent.length, 2);
  assert.ok(draft.isClean());
});

test('a session that has ended is tried again when the person comes back', async () => {
  refuses({ status: 401, isLoggedOut: true });
  writes('new');
  await passes(800);
  await passes(60000);
  assert.equal(sent.length, 1);
  answer = async () => ({ version: 4 });
  draft.returns();
  await settled();
  assert.ok(draft.isClean());
});

test('what is not hers to write is never sent', async () => {
  page.mine = false;
  draft.begins();
  writes('new');
  await passes(60000);
  assert.deepEqual(sent, []);
});

test('whoever leaves takes nothing unsaved along', async () => {
  writes('new');
  draft.ends();
  await settled();
  assert.deepEqual(sent, [{ version: 3, content: { text: 'new' }, more: { keepalive: true } }]);
  assert.ok(draft.isOver);
});

test('what is written during a slow save follows after it, though another task is shown meanwhile', async () => {
  let arrives;
  answer = () => new Promise((done) => (arrives = done));
  writes('one');
  await passes(800);
  writes('one two');
  draft.ends();
  page = { content: { text: "another task's" }, mine: false };
  arrives({ version: 4 });
  answer = async () => ({ version: 5 });
  await settled();
  assert.deepEqual(sent[1], { version: 4, content: { text: 'one two' }, more: { keepalive: true } });
  await passes(60000);
  assert.equal(sent.length, 2);
});

test('whoever leaves while all that is written is being sent sends nothing more', async () => {
  let arrives;
  answer = () => new Promise((done) => (arrives = done));
  writes('one');
  await passes(800);
  draft.ends();
  arrives({ version: 4 });
  await settled();
  assert.equal(sent.length, 1);
});

test('what was handed in is not sent again when the form goes', async () => {
  writes('new');
  await passes(800);
  draft.touched = false;
  page.content = { text: 'cleared by the page' };
  draft.ends();
  await settled();
  assert.equal(sent.length, 1);
});

test('whoever sends waits until what was written meanwhile is kept', async () => {
  let answered;
  answer = ({ version }) => new Promise((done) => (answered = () => done({ version: version + 1 })));
  writes('first');
  const saving = draft.save();
  writes('second');
  let settles = false;
  const waits = draft.settles().then(() => (settles = true));
  answered();
  await saving;
  await settled();
  assert.equal(settles, false);
  answered();
  await waits;
  assert.deepEqual(
    sent.map(({ content }) => content.text),
    ['first', 'second'],
  );
  assert.equal(draft.isClean(), true);
});

test('what cannot be kept holds nobody for ever', async () => {
  answer = async () => {
    throw Object.assign(new Error('gone'), { status: 400 });
  };
  writes('first');
  await draft.settles();
  assert.equal(draft.isClean(), false);
});

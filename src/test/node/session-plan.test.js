import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  STEPS,
  canPropose,
  climb,
  elsewhere,
  faultOf,
  inOrder,
  isFaulty,
  isWhole,
  placeOf,
  proposalQuery,
  repliers,
  same,
  several,
  toggled,
  without,
} from '../../../forms/rules/session-plan.js';

const TODAY = '2027-02-01';
const YEAR = { start: '2027-01-01', end: '2027-12-31' };
const SESSION = {
  date: '2027-04-15',
  from: '09:00',
  to: '15:00',
  link: 'https://video.example/1',
  invitationOn: '2027-03-01',
  replyBy: '2027-03-20',
  replyByOthers: '2027-03-20',
};

const fault = (field, change, window = YEAR) => faultOf({ ...SESSION, ...change }, field, TODAY, window);

describe('what cannot be in a session', () => {
  it('is nothing in one that is well planned', () => {
    for (const field of Object.keys(SESSION)) if (field !== 'from') assert.equal(fault(field), '');
    assert.equal(isFaulty(SESSION, TODAY, YEAR), false);
  });

  it('is never said of what is still empty', () => {
    for (const field of ['date', 'to', 'link', ...STEPS]) assert.equal(faultOf({}, field, TODAY, YEAR), '');
  });

  it('is a day that has passed, or that the window of the duty does not have', () => {
    assert.equal(fault('date', { date: '2027-01-31' }), 'past');
    assert.equal(fault('date', { date: TODAY }), '');
    assert.equal(fault('date', { date: '2028-01-01' }), 'outside');
    assert.equal(fault('date', { date: '2028-01-01' }, null), '');
    assert.equal(fault('date', { date: '2027-12-31' }), '');
  });

  it('is an end that is not after the beginning', () => {
    assert.equal(fault('to', { to: '09:00' }), 'times');
    assert.equal(fault('to', { to: '09:01' }), '');
    assert.equal(fault('to', { from: null, to: '08:00' }), '');
  });

  it('is a link that is no address of a page, or has a space', () => {
    assert.equal(fault('link', { link: 'http://video.example' }), '');
    assert.equal(fault('link', { link: 'ftp://video.example' }), 'link');
    assert.equal(fault('link', { link: 'video.example' }), 'link');
    assert.equal(fault('link', { link: 'https://' }), 'link');
    assert.equal(fault('link', { link: 'https://video.example/a b' }), 'link');
  });

  it('is an invitation after the session', () => {
    assert.equal(fault('invitationOn', { invitationOn: '2027-04-16' }), 'invitationAfter');
    assert.equal(fault('invitationOn', { invitationOn: '2027-04-15' }), '');
    assert.equal(fault('invitationOn', { date: null, invitationOn: '2027-04-16' }), '');
  });

  it('is a reply after the session, before the invitation, or in the past', () => {
    for (const field of ['replyBy', 'replyByOthers']) {
      assert.equal(fault(field, { [field]: '2027-04-16' }), 'replyAfter');
      assert.equal(fault(field, { [field]: '2027-02-28' }), 'replyBefore');
      assert.equal(fault(field, { invitationOn: null, [field]: '2027-01-31' }), 'replyPast');
      assert.equal(fault(field, { [field]: '2027-03-01' }), '');
    }
  });

  it('keeps a session from being sent, as a missing day does', () => {
    assert.equal(isFaulty({ ...SESSION, date: null }, TODAY, YEAR), true);
    assert.equal(isFaulty({ ...SESSION, link: 'video.example' }, TODAY, YEAR), true);
    assert.equal(isFaulty({ ...SESSION, replyByOthers: '2027-05-01' }, TODAY, YEAR), true);
  });
});

describe('the ladder', () => {
  const ladder = Object.fromEntries(STEPS.map((step, i) => [step, { date: `2027-03-0${i + 1}` }]));
  const nobody = () => false;

  it('is asked for once the date is whole', () => {
    assert.equal(isWhole('2027-03-05'), true);
    for (const date of ['0202-03-05', '2027-03', '', null, undefined]) assert.equal(isWhole(date), false);
  });

  it('fills what is empty and leaves what a person has set', () => {
    const session = { replyBy: '2027-02-20' };
    climb(session, ladder, STEPS, nobody);
    assert.deepEqual(session, { invitationOn: '2027-03-01', replyBy: '2027-02-20', replyByOthers: '2027-03-03' });
  });

  it('takes again what it has proposed itself', () => {
    const session = { invitationOn: '2027-02-10', replyBy: '2027-02-20', replyByOthers: '2027-02-25' };
    climb(session, ladder, STEPS, (step, date) => step === 'replyBy' && date === '2027-02-20');
    assert.deepEqual(session, { invitationOn: '2027-02-10', replyBy: '2027-03-02', replyByOthers: '2027-02-25' });
  });

  it('leaves the steps that are not asked for', () => {
    const session = {};
    climb(session, ladder, STEPS.slice(1), nobody);
    assert.deepEqual(session, { replyBy: '2027-03-02', replyByOthers: '2027-03-03' });
  });

  it('names who replies by its first date', () => {
    assert.equal(repliers(true, true), '');
    assert.equal(repliers(false, true), '.hus');
    assert.equal(repliers(true, false), '.municipalities');
    assert.equal(repliers(false, false), '.municipalities');
  });
});

describe('coverage', () => {
  const all = ['vaasa', 'laihia', 'korsnas', 'luoto'].map((id) => ({ id }));
  const sessions = [{ municipalities: ['vaasa', 'laihia'] }, { municipalities: ['laihia'] }, {}];
  const ids = (list) => list.map(({ id }) => id);

  it('tells who is in no session and is not covered elsewhere', () => {
    assert.deepEqual(ids(without(all, sessions, 'municipalities')), ['korsnas', 'luoto']);
    assert.deepEqual(ids(without(all, sessions, 'municipalities', ['luoto'])), ['korsnas']);
    assert.deepEqual(ids(without(all, [], 'municipalities')), ['vaasa', 'laihia', 'korsnas', 'luoto']);
  });

  it('tells who is in several sessions', () => {
    assert.deepEqual(ids(several(all, sessions, 'municipalities')), ['laihia']);
  });

  it('tells in which other sessions somebody is', () => {
    assert.deepEqual(elsewhere(sessions, sessions[0], 'laihia'), [2]);
    assert.deepEqual(elsewhere(sessions, sessions[2], 'laihia'), [1, 2]);
    assert.deepEqual(elsewhere(sessions, sessions[0], 'vaasa'), []);
  });

  it('has a place on the board for everybody', () => {
    assert.deepEqual(
      all.map(({ id }) => placeOf(sessions, id)),
      ['0', 'several', '', ''],
    );
    assert.equal(placeOf([{}, { municipalities: ['vaasa'] }], 'vaasa'), '1');
  });

  it('keeps chosen ids in the order in which they are shown', () => {
    assert.deepEqual(inOrder(['a', 'b', 'c'], ['c', 'a', 'gone']), ['a', 'c']);
    assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
    assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  });
});

describe('a proposal', () => {
  const arrangement = { geography: 'GROUPS', content: 'EVERYTHING', themes: ['Nuoret'] };

  it('is asked for in both languages where a theme has both', () => {
    const themes = [{ fi: 'Nuoret', sv: 'Unga' }, { fi: 'HYTE', same: true }, 'Työ'];
    assert.match(
      proposalQuery({ ...arrangement, content: 'THEMES', themes }),
      /&theme=Nuoret&theme=HYTE&theme=Ty%C3%B6&themeSv=Unga&themeSv=HYTE&themeSv=$/,
    );
  });

  it('is asked for by what is arranged; themes only if sessions are by theme', () => {
    assert.equal(proposalQuery(arrangement), 'geography=GROUPS&content=EVERYTHING&times=1');
    assert.equal(
      proposalQuery({ ...arrangement, content: 'THEMES', times: 2, themes: ['Nuoret & vanhat', 'Työ'] }),
      'geography=GROUPS&content=THEMES&times=2&theme=Nuoret%20%26%20vanhat&theme=Ty%C3%B6',
    );
  });

  it('by theme needs a theme', () => {
    assert.equal(canPropose(arrangement), true);
    assert.equal(canPropose({ content: 'THEMES', themes: [] }), false);
    assert.equal(canPropose({ content: 'THEMES', themes: [{ fi: '' }] }), false);
    assert.equal(canPropose({ content: 'THEMES' }), false);
    assert.equal(canPropose({ content: 'THEMES', themes: ['Nuoret'] }), true);
  });

  it('is untouched while the sessions say the same', () => {
    assert.equal(same([{ a: 1, b: [] }], [{ b: [], a: 1, c: undefined }]), true);
    assert.equal(same([{ a: 1 }], [{ a: null }]), false);
    assert.equal(same([{ a: [1] }], [{ a: [1, 2] }]), false);
    assert.equal(same([], null), false);
  });
});

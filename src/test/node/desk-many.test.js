import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  changed,
  given,
  howTold,
  moveAll,
  sayNobodyNamed,
  someAttend,
  told,
  withSession,
} from '../../../forms/rules/desk-many.js';

const session = (id, date, ...states) => ({
  id,
  times: {
    date,
    from: '09:00',
    to: '15:00',
    place: { fi: 'Talo', sv: null, same: false },
    link: null,
    themes: [{ fi: 'Arki', sv: null }],
    invitationOn: '2027-01-27',
    replyBy: '2027-02-17',
    replyByOthers: '2027-03-03',
  },
  parties: states.map((state, i) => ({ name: `${id}${i}`, state })),
});
const SESSIONS = [session(7, '2027-03-10', 'ANSWERED', 'INVITED', 'WITHDRAWN'), session(3, '2027-12-28', 'PLANNED')];

it('changes the chosen sessions, each beginning as it stands, in their order', () => {
  const one = withSession([], SESSIONS[1], SESSIONS);
  const both = withSession(one, SESSIONS[0], SESSIONS);
  assert.deepEqual(
    both.map(({ session: id }) => id),
    [7, 3],
  );
  assert.deepEqual(both[0].plan, SESSIONS[0].times);
  assert.notEqual(both[0].plan, SESSIONS[0].times);
  assert.deepEqual(
    withSession(both, SESSIONS[0], SESSIONS).map(({ session: id }) => id),
    [3],
  );
});

it('moves all by the same days, counted from the day on which each stands', () => {
  const changes = SESSIONS.reduce((list, one) => withSession(list, one, SESSIONS), []);
  moveAll(changes, SESSIONS, 30);
  moveAll(changes, SESSIONS, 7);
  assert.deepEqual(
    changes.map(({ plan }) => plan.date),
    ['2027-03-17', '2028-01-04'],
  );
});

it('says what is otherwise, and how those who know of it are told', () => {
  const [one, planned] = SESSIONS;
  const otherwise = (more, of = one) => changed({ ...structuredClone(of.times), ...more }, of);
  assert.deepEqual(otherwise({}), []);
  assert.deepEqual(otherwise({ place: { fi: 'Talo', sv: '' }, link: '' }), [], 'an empty field is none');
  assert.deepEqual(otherwise({ to: '14:00', place: { fi: 'Talo', same: true } }), ['TIME', 'PLACE']);
  assert.deepEqual(otherwise({ themes: [], replyBy: '2027-02-18' }), ['THEMES', 'DATES']);
  assert.deepEqual(
    told(one).map(({ name }) => name),
    ['70', '71'],
  );
  assert.equal(howTold([], one), 'nothing');
  assert.equal(howTold(['TIME'], planned), 'nobody');
  assert.equal(howTold(['PLACE'], one), 'stands');
  assert.equal(howTold(['TIME', 'PLACE'], one), 'anew');
});

it('records the answers that were chosen, and says once that nobody is named', () => {
  const answers = ['YES', 'NO', undefined].map((answer, i) => ({ party: i, answer: { answer } }));
  assert.equal(given(answers).length, 2);
  assert.equal(someAttend(answers), true);
  assert.equal(someAttend(answers.slice(1)), false);
  sayNobodyNamed(answers, true);
  assert.deepEqual(
    answers.map(({ answer }) => answer.nobodyNamed),
    [true, undefined, undefined],
  );
  answers[0].answer.answer = 'NO';
  sayNobodyNamed(answers, true);
  assert.equal(answers[0].answer.nobodyNamed, undefined);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ACTIONS,
  actionsOf,
  actionsWithParties,
  answered,
  askedSeats,
  asks,
  byKind,
  canAnswer,
  coming,
  dualRoleOf,
  ending,
  firstSheet,
  goesOn,
  groupOf,
  hasKind,
  invite,
  invites,
  isPossible,
  isTold,
  isWithoutSession,
  leaving,
  leftOut,
  measuresFor,
  needsReason,
  nextDate,
  partiesFor,
  placeOf,
  sessionsFor,
  todo,
  waiting,
  wouldBeLeftOut,
} from '../../../forms/rules/desk.js';

const party = (id, state, answer) => ({ id, name: id.toUpperCase(), state, answer });
const AHEAD = {
  id: 'ahead',
  state: 'PLANNED',
  open: true,
  invited: 2,
  toInvite: 3,
  parties: [party('vaasa', 'ANSWERED', 'YES'), party('laihia', 'INVITED'), party('luoto', 'WITHDRAWN')],
  dates: [
    { what: 'INVITATION', passed: true },
    { what: 'REPLY_BY', passed: false },
  ],
};
const TO_RECORD = { ...AHEAD, id: 'to-record', open: false };
const IN_REVIEW = {
  id: 'in-review',
  state: 'HELD',
  open: false,
  parties: [party('korsnas', 'ANSWERED', 'NO')],
  dates: [{ what: 'REVIEW', passed: false }],
  minutes: {
    state: 'IN_REVIEW',
    reviews: [{ party: 'korsnas', name: 'Korsnäs' }],
    seats: [
      { seat: 0, state: 'ASKED' },
      { seat: 1, state: 'APPROVED' },
    ],
  },
};
const APPROVED = { ...IN_REVIEW, id: 'approved', minutes: { ...IN_REVIEW.minutes, state: 'APPROVED', seats: [] } };
const PARTIES = [
  { id: 'alue', kind: 'HOST' },
  { id: 'vaasa', kind: 'MUNICIPALITY' },
  { id: 'malax', kind: 'MUNICIPALITY' },
  { id: 'hus', kind: 'HUS' },
  { id: 'toimija-1', kind: 'NONPROFIT' },
];
const FACTS = {
  failed: [],
  measures: [],
  sessions: [AHEAD, TO_RECORD, IN_REVIEW, APPROVED],
  parties: PARTIES,
  letters: { waiting: 0 },
};
const ids = (list) => list.map(({ id }) => id);

it('marks people of municipalities only: no county is invited, and nobody else sits in its council', () => {
  assert.deepEqual(
    PARTIES.map(({ id }) => dualRoleOf(id, PARTIES)),
    [null, 'MUNICIPALITY', 'MUNICIPALITY', null, null],
  );
  assert.equal(dualRoleOf(undefined, PARTIES), null);
});

it('tells the invited why a session or the round changes or ends, nobody why it is closed', () => {
  assert.deepEqual(ACTIONS.filter(isTold), ['CHANGE_SESSION', 'CHANGE_SESSIONS', 'CANCEL_SESSION', 'CANCEL_ROUND']);
  assert.ok(!isTold(undefined));
});

describe('an action', () => {
  it('stands in one group of the list', () => {
    assert.deepEqual(
      ACTIONS.map((action) => `${groupOf(action)} ${action}`),
      [
        'sessions ADD_SESSION',
        'sessions CHANGE_SESSION',
        'sessions CHANGE_SESSIONS',
        'sessions CANCEL_SESSION',
        'sessions INVITE_PARTY',
        'sessions MOVE_PARTIES',
        'sessions EDIT_AGENDA',
        'invitations SEND_AGAIN',
        'invitations SETTLE_LETTER',
        'invitations CAME_BACK',
        'invitations WRITE_TO_PARTIES',
        'invitations SEND_NEW_LINK',
        'invitations ANSWER_FOR_PARTY',
        'invitations ANSWER_FOR_PARTIES',
        'after COMMENT_FOR_PARTY',
        'after APPROVE_FOR_APPROVER',
        'after REPLACE_APPROVER',
        'after REPORT_FOR_OWNER',
        'after REPLACE_OWNER',
        'round CLOSE_ROUND',
        'round CANCEL_ROUND',
      ],
    );
  });

  it('asks for what it needs', () => {
    assert.equal(asks('INVITE_PARTY', 'parties'), true);
    assert.equal(asks('INVITE_PARTY', 'reason'), false);
    assert.equal(asks(undefined, 'party'), false);
  });

  it('can be about the sessions that it fits', () => {
    assert.deepEqual(ids(sessionsFor('CHANGE_SESSION', FACTS.sessions)), ['ahead']);
    assert.deepEqual(ids(sessionsFor('COMMENT_FOR_PARTY', FACTS.sessions)), ['in-review']);
    assert.deepEqual(ids(sessionsFor('REPLACE_APPROVER', FACTS.sessions)), ['in-review']);
    assert.deepEqual(ids(sessionsFor('CLOSE_ROUND', FACTS.sessions)), ids(FACTS.sessions));
    assert.deepEqual(sessionsFor('ANSWER_FOR_PARTY', [{ ...AHEAD, invited: 0 }]), []);
  });

  it('on several sessions needs two of them', () => {
    const two = [AHEAD, { ...AHEAD, id: 'other' }, IN_REVIEW];
    for (const action of ['CHANGE_SESSIONS', 'MOVE_PARTIES']) {
      assert.deepEqual(sessionsFor(action, FACTS.sessions), []);
      assert.deepEqual(ids(sessionsFor(action, two)), ['ahead', 'other']);
    }
  });

  it('is possible while there is anything it can be about', () => {
    const possible = (facts) => ACTIONS.filter((action) => isPossible(action, facts));
    assert.deepEqual(possible({ ...FACTS, sessions: [] }), ['ADD_SESSION', 'CLOSE_ROUND', 'CANCEL_ROUND']);
    for (const action of ['SEND_AGAIN', 'SETTLE_LETTER']) {
      assert.equal(isPossible(action, FACTS), false);
      assert.equal(isPossible(action, { ...FACTS, failed: [{}] }), true);
    }
    for (const action of ['REPORT_FOR_OWNER', 'REPLACE_OWNER']) {
      assert.equal(isPossible(action, { ...FACTS, measures: [{ state: 'WITHOUT_OWNER' }] }), false);
      assert.equal(isPossible(action, { ...FACTS, measures: [{ state: 'OPEN' }] }), true);
    }
  });

  it('can be about the parties that it fits', () => {
    assert.deepEqual(ids(partiesFor('INVITE_PARTY', AHEAD, PARTIES)), ['malax', 'hus', 'toimija-1']);
    assert.deepEqual(ids(partiesFor('ANSWER_FOR_PARTY', AHEAD, PARTIES)), ['vaasa', 'laihia']);
    assert.deepEqual(partiesFor('COMMENT_FOR_PARTY', IN_REVIEW, PARTIES), [{ id: 'korsnas', name: 'Korsnäs' }]);
    assert.deepEqual(partiesFor('INVITE_PARTY', undefined, PARTIES), []);
    const owners = [
      { id: 'vaasa', name: 'VAASA' },
      { id: 'korsholm', name: 'KORSHOLM' },
    ];
    assert.deepEqual(ids(partiesFor('SEND_NEW_LINK', AHEAD, PARTIES)), ['vaasa', 'laihia']);
    assert.deepEqual(ids(partiesFor('SEND_NEW_LINK', AHEAD, PARTIES, [], owners)), ['vaasa', 'laihia', 'korsholm']);
    const planned = { ...AHEAD, parties: [...AHEAD.parties, party('isokyro', 'PLANNED'), party('malax', 'WITHDRAWN')] };
    assert.deepEqual(ids(partiesFor('MOVE_PARTIES', planned, PARTIES)), ['vaasa', 'laihia', 'isokyro']);
    assert.deepEqual(ids(partiesFor('INVITE_PARTY', planned, PARTIES)), ['malax', 'hus', 'toimija-1']);
    assert.deepEqual(ids(partiesFor('WRITE_TO_PARTIES', planned, PARTIES)), ['vaasa', 'laihia']);
    assert.deepEqual(ids(partiesFor('WRITE_TO_PARTIES', undefined, PARTIES, [planned])), ['vaasa']);
  });

  it('can be about the measures and seats that are open', () => {
    const measures = [
      { id: 1, state: 'OPEN' },
      { id: 2, state: 'WITHOUT_OWNER' },
      { id: 3, state: 'DONE' },
    ];
    assert.deepEqual(ids(measuresFor('REPORT_FOR_OWNER', measures)), [1]);
    assert.deepEqual(ids(measuresFor('REPLACE_OWNER', measures)), [1, 2]);
    assert.deepEqual(askedSeats(IN_REVIEW), [{ seat: 0, state: 'ASKED' }]);
    assert.deepEqual(askedSeats(AHEAD), []);
    assert.deepEqual(askedSeats(undefined), []);
  });

  it('is reasoned, unless a session changes or a whole round is closed', () => {
    assert.equal(needsReason('CHANGE_SESSION', []), false);
    assert.equal(needsReason('CHANGE_SESSIONS', []), false);
    assert.equal(needsReason('CANCEL_SESSION', []), true);
    assert.equal(needsReason('CLOSE_ROUND', [{ holds: true }]), false);
    assert.equal(needsReason('CLOSE_ROUND', [{ holds: true }, { holds: false }]), true);
  });

  it('that ends something says for how many', () => {
    assert.deepEqual(ending('CANCEL_SESSION', AHEAD, FACTS.sessions), { word: 'cancelSession', number: 2 });
    assert.equal(ending('CANCEL_SESSION', undefined, FACTS.sessions), undefined);
    assert.deepEqual(ending('CLOSE_ROUND', undefined, FACTS.sessions), { word: 'closeRound', number: 2 });
    assert.equal(ending('ADD_SESSION', AHEAD, FACTS.sessions), undefined);
  });
});

describe('a round', () => {
  it('says which date of a session comes next', () => {
    assert.equal(nextDate(AHEAD).what, 'REPLY_BY');
    assert.equal(nextDate(TO_RECORD), undefined);
    assert.equal(nextDate(IN_REVIEW).what, 'REVIEW');
    assert.equal(nextDate(APPROVED), undefined);
  });

  it('says as next what is not done yet', () => {
    const all = [
      { id: 'vaasa', kind: 'MUNICIPALITY' },
      { id: 'toimija-1', kind: 'NONPROFIT' },
    ];
    const dates = [
      'INVITATION',
      'REPLY_BY',
      'REPLY_BY_OTHERS',
      'MATERIAL',
      'DRAFT_MINUTES',
      'REVIEW_CLOSES',
      'APPROVE_BY',
    ];
    const next = (session) => nextDate({ ...AHEAD, dates: dates.map((what) => ({ what })), ...session }, all)?.what;
    const [silent, heard] = [
      ['INVITED', undefined],
      ['ANSWERED', 'YES'],
    ].map(([state, answer]) => all.map(({ id }) => party(id, state, answer)));
    assert.equal(next({ invited: 1, toInvite: 2 }), 'INVITATION');
    assert.equal(next({ invited: 2, toInvite: 2, parties: silent }), 'REPLY_BY');
    assert.equal(next({ invited: 2, toInvite: 2, parties: [heard[0], silent[1]] }), 'REPLY_BY_OTHERS');
    assert.equal(next({ invited: 2, toInvite: 2, parties: heard }), 'MATERIAL');
    const held = (state) => ({ state: 'HELD', minutes: { state }, dates: dates.slice(4).map((what) => ({ what })) });
    assert.equal(next(held('DRAFT')), 'DRAFT_MINUTES');
    assert.equal(next(held('IN_REVIEW')), 'REVIEW_CLOSES');
    assert.equal(next(held('IN_APPROVAL')), 'APPROVE_BY');
  });

  it('counts who has answered and who has not', () => {
    assert.equal(answered(AHEAD), 1);
    assert.equal(waiting(AHEAD), 1);
  });

  it('goes on while letters leave or invitations are under way', () => {
    assert.equal(goesOn(FACTS), true);
    assert.equal(goesOn({ letters: { waiting: 0 }, sessions: [{ ...AHEAD, invited: 3 }] }), false);
    assert.equal(goesOn({ letters: { waiting: 0 }, sessions: [{ ...AHEAD, invited: 0 }] }), false);
    assert.equal(goesOn({ letters: { waiting: 1 }, sessions: [] }), true);
  });

  it('groups those who can be invited', () => {
    assert.deepEqual(
      byKind(PARTIES).map(({ kind, parties }) => [kind, ...ids(parties)]),
      [
        ['MUNICIPALITY', 'vaasa', 'malax'],
        ['HUS', 'hus'],
        ['NONPROFIT', 'toimija-1'],
      ],
    );
    assert.equal(hasKind(FACTS, 'PRIVATE'), false);
  });
});

describe('a new session', () => {
  it('invites the municipalities that no session has, HUS, and others where they must be asked', () => {
    const { plan } = firstSheet('ADD_SESSION', FACTS);
    assert.deepEqual([plan.municipalities, plan.actors, plan.hus], [['malax'], [], true]);
    assert.deepEqual(firstSheet('ADD_SESSION', { ...FACTS, otherActors: true }).plan.actors, ['toimija-1']);
  });

  it('invites all municipalities when each has a session', () => {
    const parties = [PARTIES[1]];
    assert.deepEqual(firstSheet('ADD_SESSION', { ...FACTS, parties }).plan.municipalities, ['vaasa']);
  });

  it('does not count a session that was cancelled or waits to be recorded', () => {
    const { plan } = firstSheet('ADD_SESSION', { ...FACTS, sessions: [{ ...AHEAD, state: 'CANCELLED', open: false }] });
    assert.deepEqual(plan.municipalities, ['vaasa', 'malax']);
  });

  it('invites whom the coordinator chooses, each once', () => {
    const [, vaasa, , hus, actor] = PARTIES;
    const plan = { municipalities: [], actors: ['toimija-1'], hus: false };
    for (const one of [vaasa, vaasa, hus]) invite(plan, one, true);
    invite(plan, actor, false);
    assert.deepEqual(plan, { municipalities: ['vaasa'], actors: [], hus: true });
    assert.equal(invites(plan, vaasa), true);
    assert.equal(invites(plan, hus), true);
    assert.equal(invites(plan, actor), false);
  });

  it('shares nothing with the sheet of another action', () => {
    assert.deepEqual(firstSheet('ANSWER_FOR_PARTY', FACTS), { answer: { representatives: [{}] } });
    assert.notEqual(firstSheet('ANSWER_FOR_PARTY', FACTS).answer, firstSheet('ANSWER_FOR_PARTY', FACTS).answer);
    assert.deepEqual(firstSheet('CLOSE_ROUND', FACTS), {});
  });
});

describe('what stands at a session', () => {
  it('offers what can be done with it', () => {
    assert.deepEqual(actionsOf(AHEAD), ['EDIT_AGENDA', 'INVITE_PARTY', 'CHANGE_SESSION', 'CANCEL_SESSION']);
    assert.deepEqual(actionsOf(APPROVED), []);
  });

  it('offers what can be done with its parties', () => {
    const other = { ...AHEAD, id: 'other' };
    assert.deepEqual(actionsWithParties(AHEAD, [AHEAD, other]), [
      'ANSWER_FOR_PARTIES',
      'MOVE_PARTIES',
      'WRITE_TO_PARTIES',
    ]);
    assert.deepEqual(actionsWithParties(AHEAD, [AHEAD]), ['ANSWER_FOR_PARTIES', 'WRITE_TO_PARTIES']);
    assert.deepEqual(actionsWithParties({ ...AHEAD, parties: [] }, []), []);
  });

  it('lets an answer be recorded of whom it was asked', () => {
    assert.equal(canAnswer(AHEAD, party('laihia', 'INVITED')), true);
    assert.equal(canAnswer(AHEAD, party('luoto', 'WITHDRAWN')), false);
    assert.equal(canAnswer(APPROVED, party('laihia', 'INVITED')), false);
  });

  it('is where its sheet is opened again', () => {
    assert.equal(placeOf({ action: 'CHANGE_SESSION', session: 7 }), 's7');
    assert.equal(placeOf({ action: 'CLOSE_ROUND' }), 'round');
    assert.equal(placeOf({ action: 'CHANGE_SESSIONS' }), 'sessions');
  });

  it('says so when every session came to nothing', () => {
    assert.ok(isWithoutSession([]));
    assert.ok(isWithoutSession([{ state: 'CANCELLED' }, { state: 'NOT_HELD' }]));
    assert.ok(!isWithoutSession([{ state: 'CANCELLED' }, { state: 'HELD' }]));
  });

  it('counts who comes, and not whose invitation was withdrawn', () => {
    const session = {
      parties: [
        {
          answer: 'YES',
          state: 'ANSWERED',
          people: [{}, { absence: 'Loma', deputyName: 'Ville' }, { absence: 'Loma' }],
        },
        { answer: 'REMOTELY', state: 'ANSWERED', people: [] },
        { answer: 'YES', state: 'WITHDRAWN', people: [{}] },
        { answer: 'NO', state: 'ANSWERED', people: [] },
      ],
    };
    assert.deepEqual(coming(session), { parties: 2, people: 2, remote: 1 });
  });
});

describe('what waits for the coordinator', () => {
  const cancelled = {
    id: 'gone',
    label: '2.3.',
    state: 'CANCELLED',
    open: false,
    parties: [party('vaasa', 'WITHDRAWN'), party('malax', 'WITHDRAWN'), party('toimija-1', 'WITHDRAWN')],
    dates: [],
  };
  const nothing = { failed: [], measures: [], decisions: [], sessions: [], parties: PARTIES, letters: { waiting: 0 } };

  it('is nothing in an empty round', () => assert.deepEqual(todo(nothing), []));

  it('names the municipalities that a cancelled session has left without one', () => {
    const facts = { ...nothing, sessions: [cancelled, AHEAD] };
    assert.deepEqual(ids(leftOut(facts)), ['malax']);
    assert.equal(todo({ ...facts, parties: PARTIES.map((one) => ({ ...one, name: one.id })) })[0].about, 'malax');
    assert.equal(todo(facts)[0].action, 'INVITE_PARTY');
    assert.equal(todo({ ...nothing, sessions: [cancelled] })[0].action, 'ADD_SESSION');
  });

  it('says before a session is called off which municipalities would be left without one', () => {
    const other = { ...AHEAD, id: 'other', parties: [party('vaasa', 'INVITED')] };
    const wide = { ...AHEAD, parties: [...AHEAD.parties, party('malax', 'PLANNED')] };
    assert.deepEqual(ids(wouldBeLeftOut(wide, { ...nothing, sessions: [wide, other] })), ['malax']);
    assert.deepEqual(ids(wouldBeLeftOut(other, { ...nothing, sessions: [wide, other] })), []);
    const facts = { ...nothing, sessions: [cancelled, AHEAD] };
    assert.deepEqual(ids(wouldBeLeftOut(AHEAD, facts)), ['vaasa'], 'malax is left out already');
  });

  it('is to record, to send again, to ask for and to name', () => {
    const facts = {
      ...nothing,
      failed: [{}],
      measures: [{ state: 'WITHOUT_OWNER' }, { state: 'OPEN' }],
      decisions: [
        { party: 'Vaasa', missingFor: 0 },
        { party: 'Laihia', missingFor: null },
      ],
      sessions: [TO_RECORD],
    };
    assert.deepEqual(
      todo(facts).map(({ what, about }) => `${what} ${about}`),
      ['record undefined', 'failed 1', 'decision Vaasa', 'owner 1'],
    );
  });
});

it('tells which letters leave next, the nearest first, and none that have left', () => {
  const on = (what, day, passed = false) => ({ what, on: day, day, passed });
  const session = (label, invited, ...dates) => ({ label, invited, toInvite: 3, parties: [], dates });
  const sessions = [
    session('b', 0, on('INVITATION', '2027-02-09'), on('SESSION', '2027-03-09')),
    session('a', 3, on('INVITATION', '2027-02-01'), on('MATERIAL', '2027-02-05')),
    session('c', 0, on('INVITATION', '2027-01-01', true)),
  ];
  assert.deepEqual(
    leaving({ sessions }).map(({ what, session: of }) => `${what} ${of}`),
    ['MATERIAL a', 'INVITATION b'],
  );
});

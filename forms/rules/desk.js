// Rules of the coordinator's desk: what can be done with a round as its facts stand, and with whom.

/** What each action asks for, in the order in which actions are offered. */
const ASKS = {
  ADD_SESSION: ['plan'],
  CHANGE_SESSION: ['session', 'plan', 'reason'],
  CHANGE_SESSIONS: ['changes', 'reason'],
  CANCEL_SESSION: ['session', 'reason', 'confirm'],
  INVITE_PARTY: ['session', 'parties'],
  MOVE_PARTIES: ['session', 'parties', 'to'],
  EDIT_AGENDA: ['session', 'agenda'],
  SEND_AGAIN: ['letter', 'email'],
  SETTLE_LETTER: ['letter', 'settling'],
  CAME_BACK: ['party', 'sent', 'reason'],
  WRITE_TO_PARTIES: ['session', 'parties', 'message'],
  SEND_NEW_LINK: ['session', 'party'],
  ANSWER_FOR_PARTY: ['session', 'party', 'onBehalf'],
  ANSWER_FOR_PARTIES: ['session', 'answers', 'onBehalf'],
  COMMENT_FOR_PARTY: ['session', 'party', 'onBehalf'],
  APPROVE_FOR_APPROVER: ['session', 'seat', 'onBehalf'],
  REPLACE_APPROVER: ['session', 'seat', 'reason'],
  REPORT_FOR_OWNER: ['measure', 'onBehalf'],
  REPLACE_OWNER: ['measure', 'reason'],
  CLOSE_ROUND: ['reason', 'confirm'],
  CANCEL_ROUND: ['reason', 'confirm'],
};

const KINDS = ['MUNICIPALITY', 'HUS', 'PUBLIC_OTHER', 'PRIVATE', 'NONPROFIT'];

export const ACTIONS = Object.keys(ASKS);

export const asks = (action, what) => Boolean(ASKS[action]?.includes(what));

/** The group of the list in which an action is offered. */
export const groupOf = (action) =>
  /SESSIONS?$|INVITE_PARTY|MOVE_PARTIES|AGENDA$/.test(action)
    ? 'sessions'
    : /^(CLOSE|CANCEL)_ROUND/.test(action)
      ? 'round'
      : /^(SEND|SETTLE|CAME_BACK|WRITE|ANSWER)/.test(action)
        ? 'invitations'
        : 'after';

/** The seats whose approval is waited for. */
export const askedSeats = (session) => (session?.minutes?.seats ?? []).filter((seat) => seat.state === 'ASKED');

const isInReview = ({ minutes }) => Boolean(minutes && minutes.state !== 'APPROVED' && minutes.reviews.length);
const isOpen = (session) => session.open;
const isAsked = ({ state }) => state === 'INVITED' || state === 'ANSWERED';
/** Whoever has been invited, and stays so. */
const knows = (party) => isAsked(party) || party.state === 'CLOSED';
const FITS = {
  CHANGE_SESSION: isOpen,
  CHANGE_SESSIONS: isOpen,
  CANCEL_SESSION: isOpen,
  INVITE_PARTY: isOpen,
  MOVE_PARTIES: isOpen,
  EDIT_AGENDA: isOpen,
  WRITE_TO_PARTIES: (session) => session.parties.some(knows),
  SEND_NEW_LINK: (session) => (session.open && session.invited) || Boolean(session.minutes),
  ANSWER_FOR_PARTY: (session) => session.open && session.invited,
  ANSWER_FOR_PARTIES: (session) => session.open && session.invited,
  COMMENT_FOR_PARTY: isInReview,
  APPROVE_FOR_APPROVER: (session) => askedSeats(session).length,
  REPLACE_APPROVER: (session) => askedSeats(session).length,
};

/** About one session alone there is another action, or none. */
const NEEDS_TWO = ['CHANGE_SESSIONS', 'MOVE_PARTIES'];

/** The sessions that an action can be about. */
export function sessionsFor(action, sessions) {
  const fit = sessions.filter(FITS[action] ?? (() => true));
  return NEEDS_TWO.includes(action) && fit.length < 2 ? [] : fit;
}

/** Whether there is anything that the action can be about. */
export const isPossible = (action, { failed, letters, measures, sessions }) =>
  asks(action, 'letter')
    ? failed.length > 0
    : asks(action, 'sent')
      ? letters?.sent > 0
      : /MEASURE|OWNER/.test(action)
        ? measures.some((measure) => measure.state === 'OPEN')
        : !FITS[action] || sessionsFor(action, sessions).length > 0;

/** What a coordinator does with a session from where it stands. */
export const actionsOf = (session) =>
  ['EDIT_AGENDA', 'INVITE_PARTY', 'CHANGE_SESSION', 'CANCEL_SESSION'].filter((action) => FITS[action](session));

/** What she does with the parties of a session. */
export const actionsWithParties = (session, sessions) =>
  ['ANSWER_FOR_PARTIES', 'MOVE_PARTIES', 'WRITE_TO_PARTIES'].filter((action) =>
    sessionsFor(action, sessions).includes(session),
  );

/** Whether every session came to nothing, or there is none. */
export const isWithoutSession = (sessions) => sessions.every(({ state }) => ['CANCELLED', 'NOT_HELD'].includes(state));

/** Whether somebody's answer can be recorded for her. */
export const canAnswer = (session, { state }) => Boolean(FITS.ANSWER_FOR_PARTY(session)) && isAsked({ state });

/** Where the sheet of an action stands when a desk is opened again: at its session, above all of them, or below everything. */
export const placeOf = ({ action, session }) =>
  session ? `s${session}` : action === 'CHANGE_SESSIONS' ? 'sessions' : 'round';

export const comes = ({ answer, state }) => state !== 'WITHDRAWN' && (answer === 'YES' || answer === 'REMOTELY');

/** Of whoever cannot come her deputy does, if there is one. */
const isComing = ({ absence, deputyName }) => !absence || Boolean(deputyName);

/** How many parties and people come to a session, and how many of the parties from afar. */
export function coming({ parties }) {
  const all = parties.filter(comes);
  return {
    parties: all.length,
    people: all.reduce((sum, { people }) => sum + people.filter(isComing).length, 0),
    remote: all.filter(({ answer }) => answer === 'REMOTELY').length,
  };
}

/** Municipalities of sessions that were called off and that have no other one. */
export function leftOut({ sessions, parties }) {
  const gone = sessions.filter(({ state }) => state === 'CANCELLED' || state === 'NOT_HELD');
  const had = sessions
    .filter((s) => !gone.includes(s))
    .flatMap((s) => s.parties.filter(({ state }) => state !== 'WITHDRAWN').map(({ id }) => id));
  const lost = gone.flatMap((s) => s.parties.map(({ id }) => id));
  return parties.filter(({ id, kind }) => kind === 'MUNICIPALITY' && lost.includes(id) && !had.includes(id));
}

/** Municipalities that would have no session any more if this one were called off. */
export function wouldBeLeftOut(session, facts) {
  const left = leftOut(facts);
  const sessions = facts.sessions.map((one) => (one === session ? { ...one, state: 'CANCELLED' } : one));
  return leftOut({ ...facts, sessions }).filter((one) => !left.includes(one));
}

const names = (list) => list.map(({ name, party }) => name ?? party).join(', ');

/** What waits for the coordinator, the most pressing first: {what, about, action and what it begins with}. */
export function todo(facts) {
  const left = leftOut(facts);
  const open = facts.sessions.filter((s) => s.open);
  const missing = facts.decisions.filter(({ missingFor }) => Number.isInteger(missingFor));
  const ownerless = facts.measures.filter(({ state }) => state === 'WITHOUT_OWNER');
  return [
    ...facts.sessions
      .filter((s) => s.state === 'PLANNED' && !s.open)
      .map(({ label }) => ({ what: 'record', about: label })),
    ...(facts.failed.length ? [{ what: 'failed', about: facts.failed.length, action: 'SEND_AGAIN' }] : []),
    ...(left.length
      ? [{ what: 'leftOut', about: names(left), action: open.length ? 'INVITE_PARTY' : 'ADD_SESSION' }]
      : []),
    ...open
      .filter((s) => s.proposals)
      .map((s) => ({ what: 'proposals', about: s.label, action: 'EDIT_AGENDA', session: s })),
    ...(missing.length ? [{ what: 'decision', about: names(missing) }] : []),
    ...(ownerless.length ? [{ what: 'owner', about: ownerless.length, action: 'REPLACE_OWNER' }] : []),
  ];
}

const LEAVES = ['INVITATION', 'MATERIAL'];
const NEAREST = 5;

/** Which letters leave next, of all sessions, the nearest first. */
export const leaving = ({ sessions }) =>
  sessions
    .flatMap((s) =>
      s.dates
        .filter(({ what, passed }) => LEAVES.includes(what) && !passed && !DONE[what]?.(s))
        .map((date) => ({ ...date, session: s.label })),
    )
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(0, NEAREST);

const ofRound = (sessions, all) => {
  const known = sessions.flatMap(({ parties }) => parties.filter(knows)).map(({ id }) => id);
  return all.filter(({ id }) => known.includes(id));
};

/** Who answers for a measure that was agreed elsewhere has links, too, invited or not. */
const withOwners = (parties, owners) => [
  ...parties,
  ...owners.filter(({ id }) => !parties.some((party) => party.id === id)),
];

/** The parties that an action on a session can be about; a message may be about the whole round. */
export function partiesFor(action, session, all, sessions = [], ownersElsewhere = []) {
  if (action === 'WRITE_TO_PARTIES') return session ? session.parties.filter(knows) : ofRound(sessions, all);
  if (action === 'CAME_BACK') return all;
  if (!session) return [];
  const there = session.parties.filter(({ state }) => state !== 'WITHDRAWN').map((party) => party.id);
  if (action === 'INVITE_PARTY') return all.filter(({ id, kind }) => kind !== 'HOST' && !there.includes(id));
  if (action === 'COMMENT_FOR_PARTY') return session.minutes.reviews.map(({ party, name }) => ({ id: party, name }));
  if (action === 'SEND_NEW_LINK') return withOwners(session.parties.filter(knows), ownersElsewhere);
  if (action === 'MOVE_PARTIES') return session.parties.filter((party) => isAsked(party) || party.state === 'PLANNED');
  return session.parties.filter(isAsked);
}

/** Of whose people it can be marked that they sit in the county council, too. */
export const dualRoleOf = (id, parties) =>
  parties.find((party) => party.id === id)?.kind === 'MUNICIPALITY' ? 'MUNICIPALITY' : null;

/** The measures that an action can be about; a new owner may also be the first one. */
export const measuresFor = (action, measures) =>
  measures.filter(({ state }) => state === 'OPEN' || (state === 'WITHOUT_OWNER' && action === 'REPLACE_OWNER'));

const REPLY_WITH_THE_HOST = ['HOST', 'MUNICIPALITY', 'HUS'];

const waits = ({ answer, state }) => !answer && state !== 'WITHDRAWN';

/** What a date is for, where it may be done before its day: then another thing comes next. */
const DONE = {
  INVITATION: ({ invited, toInvite }) => toInvite > 0 && invited === toInvite,
  REPLY_BY: ({ parties }, ofOthers) => !parties.some((party) => waits(party) && !ofOthers(party)),
  REPLY_BY_OTHERS: ({ parties }, ofOthers) => !parties.some((party) => waits(party) && ofOthers(party)),
  DRAFT_MINUTES: ({ minutes }) => Boolean(minutes) && minutes.state !== 'DRAFT',
  REVIEW_CLOSES: ({ minutes }) => ['FINISHING', 'IN_APPROVAL'].includes(minutes?.state),
};

/**
 * The date that comes next in a session; nothing once its minutes are approved, or while it waits to be recorded.
 *
 * @param all parties that the round knows, with their kinds
 */
export function nextDate(session, all = []) {
  const { minutes, state, open, dates } = session;
  if (minutes?.state === 'APPROVED' || (state === 'PLANNED' && !open)) return undefined;
  const others = all.filter(({ kind }) => !REPLY_WITH_THE_HOST.includes(kind)).map(({ id }) => id);
  const ofOthers = ({ id }) => others.includes(id);
  return dates.find(({ what, passed }) => !passed && !DONE[what]?.(session, ofOthers));
}

/** Whether letters are on their way, so that the page soon says something else. */
export const goesOn = ({ letters, sessions }) =>
  letters.waiting > 0 || sessions.some((s) => s.state === 'PLANNED' && s.invited > 0 && s.invited < s.toInvite);

export const answered = (session) => session.parties.filter((party) => party.answer).length;

export const waiting = (session) => session.parties.filter(waits).length;

export const hasKind = ({ parties }, kind) => parties.some((party) => party.kind === kind);

/** Those who can be invited, by kind; kinds that nobody is of are left out. */
export const byKind = (parties) =>
  KINDS.map((kind) => ({ kind, parties: parties.filter((party) => party.kind === kind) })).filter(
    (group) => group.parties.length,
  );

/** The municipalities that no session has yet; if each has one, all of them. */
function municipalitiesLeft({ parties, sessions }) {
  const all = parties.filter((party) => party.kind === 'MUNICIPALITY').map((party) => party.id);
  const have = sessions.filter((s) => s.open || s.state === 'HELD').flatMap((s) => s.parties.map((party) => party.id));
  const left = all.filter((id) => !have.includes(id));
  return left.length ? left : all;
}

const FIRST = {
  ADD_SESSION: (facts) => ({
    plan: {
      from: '09:00',
      to: '15:00',
      place: {},
      themes: [],
      municipalities: municipalitiesLeft(facts),
      actors: facts.otherActors ? facts.parties.map((party) => party.id).filter((id) => id.startsWith('toimija-')) : [],
      hus: hasKind(facts, 'HUS'),
    },
  }),
  INVITE_PARTY: () => ({ parties: [] }),
  CHANGE_SESSIONS: () => ({ changes: [] }),
  MOVE_PARTIES: () => ({ parties: [] }),
  WRITE_TO_PARTIES: () => ({ parties: [], message: {} }),
  ANSWER_FOR_PARTIES: () => ({ answers: [] }),
  SETTLE_LETTER: () => ({ settling: {} }),
  ANSWER_FOR_PARTY: () => ({ answer: { representatives: [{}] } }),
  COMMENT_FOR_PARTY: () => ({ review: {} }),
  APPROVE_FOR_APPROVER: () => ({ approval: {} }),
  REPORT_FOR_OWNER: () => ({ report: {} }),
};

/** What the sheet of an action begins with. */
export const firstSheet = (action, facts) => FIRST[action]?.(facts) ?? {};

const listOf = (plan, party) => (party.kind === 'MUNICIPALITY' ? plan.municipalities : plan.actors);

export const invites = (plan, party) => (party.kind === 'HUS' ? plan.hus : listOf(plan, party).includes(party.id));

/** Puts a party among those whom a planned session invites, or takes it away. */
export function invite(plan, party, yes) {
  if (party.kind === 'HUS') {
    plan.hus = yes;
    return;
  }
  const list = listOf(plan, party);
  const at = list.indexOf(party.id);
  if (yes && at < 0) list.push(party.id);
  if (!yes && at >= 0) list.splice(at, 1);
}

/** Whether the action must be reasoned: a round that holds what it should is closed without. */
export const needsReason = (action, statements) =>
  action === 'CLOSE_ROUND' ? !statements.every((one) => one.holds) : !action?.startsWith('CHANGE_');

/** Whether the invited are told the reason, each in their language. */
export const isTold = (action) => /^(CHANGE|CANCEL)_/.test(action ?? '');

const ENDS = { CANCEL_SESSION: 'cancelSession', CANCEL_ROUND: 'cancelRound', CLOSE_ROUND: 'closeRound' };

/** What will happen: the word of an action that ends something, and how many it concerns; nothing for other actions. */
export function ending(action, session, sessions) {
  const ahead = sessions.filter((s) => s.state === 'PLANNED').length;
  const number = action === 'CANCEL_SESSION' ? session?.invited : ahead;
  return ENDS[action] && number !== undefined ? { word: ENDS[action], number } : undefined;
}

import { later } from './series.js';
import { same } from './session-plan.js';

// Rules of what a coordinator does with several sessions or parties in one action. Dates are texts such as 2027-03-05.

/** The changes with this session, as it stands, or without it if it was there; in the order of the sessions. */
export const withSession = (changes, session, sessions) =>
  changes.some((one) => one.session === session.id)
    ? changes.filter((one) => one.session !== session.id)
    : [...changes, { session: session.id, plan: JSON.parse(JSON.stringify(session.times)) }].sort(
        (one, other) => placeIn(sessions, one) - placeIn(sessions, other),
      );

const placeIn = (sessions, change) => sessions.findIndex(({ id }) => id === change.session);

/** The same number of days for all; each is counted from the day on which it stands now. */
export function moveAll(changes, sessions, days) {
  for (const change of changes) change.plan.date = later(sessions[placeIn(sessions, change)].times.date, days);
}

const WHAT = {
  TIME: ['date', 'from', 'to'],
  PLACE: ['place'],
  LINK: ['link'],
  THEMES: ['themes'],
  DATES: ['invitationOn', 'replyBy', 'replyByOthers'],
};

const texts = (value) =>
  Array.isArray(value)
    ? value.map(texts)
    : value && typeof value === 'object'
      ? { fi: value.fi || '', sv: (value.same ? value.fi : value.sv) || '' }
      : value || '';

/** What is otherwise in a plan than in the session as it stands. */
export const changed = (plan, { times }) =>
  Object.keys(WHAT).filter((what) => WHAT[what].some((field) => !same(texts(plan[field]), texts(times[field]))));

/** Those who know of the session. */
export const told = ({ parties }) => parties.filter(({ state }) => state === 'INVITED' || state === 'ANSWERED');

/** How the invited learn of what is changed: nothing, nobody, stands (their answers) or anew (they are asked). */
export const howTold = (what, session) =>
  !what.length ? 'nothing' : !told(session).length ? 'nobody' : what.includes('TIME') ? 'anew' : 'stands';

const attends = ({ answer }) => answer?.answer === 'YES' || answer?.answer === 'REMOTELY';

export const given = (answers) => answers.filter(({ answer }) => answer?.answer);

export const someAttend = (answers) => answers.some(attends);

/** Whoever comes without a name says so; it is said once for all of them. */
export function sayNobodyNamed(answers, said) {
  for (const one of answers) {
    if (attends(one)) one.answer.nobodyNamed = said;
    else delete one.answer.nobodyNamed;
  }
}

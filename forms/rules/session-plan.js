import { isLink } from '/modules/text.js';

// Rules of the sessions that a coordinator plans. Dates are texts such as 2027-03-05, times 09:30; parties and topics are ids.

import { asPair, shownIn, textIn } from '/modules/text-pair.js';

/** The dates that our ladder proposes before a session. */
export const STEPS = ['invitationOn', 'replyBy', 'replyByOthers'];

/** Who replies by the first date, as the end of the key of its label; '' if both municipalities and HUS do. */
export const repliers = (municipalities, hus) => (!hus ? '.municipalities' : municipalities ? '' : '.hus');

/** Whether somebody has typed the date to its end: 0202-03-05 is on its way. */
export const isWhole = (date) => /^20\d\d-\d\d-\d\d$/.test(date ?? '');

const dateFault = (session, date, today, window) =>
  date < today ? 'past' : window && (date < window.start || date > window.end) ? 'outside' : '';

const replyFault = ({ date, invitationOn }, reply, today) =>
  date && reply > date
    ? 'replyAfter'
    : invitationOn && reply < invitationOn
      ? 'replyBefore'
      : reply < today
        ? 'replyPast'
        : '';

const FAULTS = {
  date: dateFault,
  to: ({ from }, to) => (from && to <= from ? 'times' : ''),
  link: (session, link) => (isLink(link) ? '' : 'link'),
  invitationOn: ({ date }, invitationOn) => (date && invitationOn > date ? 'invitationAfter' : ''),
  replyBy: replyFault,
  replyByOthers: replyFault,
};

/** What cannot be in a field of a session, in one word; '' if nothing. Without a window no day is outside it. */
export const faultOf = (session, field, today, window) =>
  session[field] ? FAULTS[field](session, session[field], today, window) : '';

/** Whether the session is not ready to be sent. */
export const isFaulty = (session, today, window) =>
  !session.date || Object.keys(FAULTS).some((field) => faultOf(session, field, today, window));

/**
 * Takes the dates of a ladder into a session; a date that a person has set stays.
 *
 * @param isOurs tells of a step and its date whether no person has set it
 */
export function climb(session, ladder, steps, isOurs) {
  for (const step of steps) if (!session[step] || isOurs(step, session[step])) session[step] = ladder[step].date;
}

/** Whether a list of a session, such as its municipalities, has this id. */
export const has = (session, list, id) => (session[list] ?? []).includes(id);

/** The chosen ids in the order in which they are shown. */
export const inOrder = (order, chosen) => order.filter((id) => chosen.includes(id));

/** The chosen ids with this one, or without it if it was there. */
export const toggled = (chosen, id) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);

const sessionsWith = (sessions, list, id) => sessions.filter((session) => has(session, list, id)).length;

/** Those of {id} that no session has, and that are not covered in another way. */
export const without = (all, sessions, list, covered = []) =>
  all.filter(({ id }) => !sessionsWith(sessions, list, id) && !covered.includes(id));

/** Those of {id} that more than one session has. */
export const several = (all, sessions, list) => all.filter(({ id }) => sessionsWith(sessions, list, id) > 1);

/** The numbers, from 1, of the other sessions that have this municipality. */
export const elsewhere = (sessions, session, id) =>
  sessions.flatMap((one, i) => (one !== session && has(one, 'municipalities', id) ? [i + 1] : []));

/** Where a municipality is: the index of its session as a text, 'several', or '' for none. */
export function placeOf(sessions, id) {
  const [first, second] = elsewhere(sessions, null, id);
  return !first ? '' : second ? 'several' : `${first - 1}`;
}

/** Whether the sessions can be proposed at all: themes need at least one. */
export const canPropose = ({ content, themes }) =>
  content !== 'THEMES' || Boolean(themes?.some((theme) => shownIn(asPair(theme), 'fi')));

/** What the server is asked for: the sessions that an arrangement proposes. */
export function proposalQuery({ geography, content, times, themes }) {
  const chosen = content === 'THEMES' ? (themes ?? []) : [];
  const query = [`geography=${geography}`, `content=${content}`, `times=${times || 1}`];
  const texts = (name, language) =>
    chosen.map((theme) => `${name}=${encodeURIComponent(textIn(asPair(theme), language) ?? '')}`);
  const inSwedish = chosen.some((theme) => textIn(asPair(theme), 'sv'));
  return [...query, ...texts('theme', 'fi'), ...(inSwedish ? texts('themeSv', 'sv') : [])].join('&');
}

/** Whether two texts, lists or objects say the same. */
export function same(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(one[key], other[key]));
}

// Rules of the rows of a plan: which ones an action is for, what is copied, and who would be at two sessions at once.

/** The numbers, from 0, of the sessions that an action is for. */
export const rowsFor = (whom, sessions, chosen) =>
  sessions.flatMap((session, i) =>
    whom === 'ALL' || (whom === 'CHOSEN' && chosen[i]) || (whom === 'UNDATED' && !session.date) ? [i] : [],
  );

const COPIED = { place: ['place'], times: ['from', 'to'], link: ['link'], themes: ['themes'] };

/** What can be copied, by name. */
export const FIELDS = Object.keys(COPIED);

/** The sessions after a copy: these fields of one in those rows too. @param copy makes a copy of a value */
export const copied = (sessions, from, fields, rows, copy) =>
  sessions.map((session, i) =>
    i === from || !rows.includes(i)
      ? session
      : {
          ...session,
          ...Object.fromEntries(
            fields.flatMap((field) => COPIED[field]).map((name) => [name, copy(sessions[from][name])]),
          ),
        },
  );

/** The sessions with these days, in the order of the rows, and with these times where there are any. */
export const dated = (sessions, rows, days, { from, to }) =>
  sessions.map((session, i) => {
    const at = rows.indexOf(i);
    return at < 0 ? session : { ...session, date: days[at], from: from || session.from, to: to || session.to };
  });

const overlap = (one, other) => one.date && one.date === other.date && one.from < other.to && other.from < one.to;

const invited = ({ municipalities, actors, hus }) => [
  ...(municipalities ?? []),
  ...(hus ? ['hus'] : []),
  ...(actors ?? []),
];

/** More need not be told: whoever has so many at one time looks at the days. */
const TOLD = 10;

/** Pairs of sessions at one time, by their numbers from 1, with the ids of those whom both invite. */
export function atOnce(sessions) {
  const found = [];
  sessions.forEach((one, i) => {
    for (let j = i + 1; j < sessions.length && found.length < TOLD; j += 1) {
      if (!overlap(one, sessions[j])) continue;
      const others = new Set(invited(sessions[j]));
      const parties = invited(one).filter((id) => others.has(id));
      if (parties.length) found.push({ sessions: [i + 1, j + 1], parties });
    }
  });
  return found;
}

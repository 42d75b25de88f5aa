/** Who of a host's parties could be there on a day: a municipality that had ended could not. */
export const couldBeThere = (parties, heldOn) => parties.filter((one) => !one.until || !heldOn || one.until >= heldOn);

/**
 * The lines of the form: one for each party that could be there, with what was ticked before, then those that were added by name.
 * The host was there unless somebody says otherwise.
 */
export function linesOf(host, heldOn, before) {
  const known = (id) => before.find((line) => line.party === id);
  return couldBeThere(host.parties, heldOn)
    .map((one) => known(one.id) ?? { party: one.id, invited: false, came: one.id === host.id })
    .concat(before.filter((line) => !line.party));
}

/** One name a line; a name that stands there already is not added again. */
export function added(text, sector, taken) {
  const names = text.split('\n').map((name) => name.trim());
  const known = taken.map((name) => name.toLowerCase());
  return names
    .filter((name, n) => name && names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === n)
    .filter((name) => !known.includes(name.toLowerCase()))
    .map((name) => ({ party: null, name, sector, invited: true, came: true }));
}

/** Those who came although no invitation of them is recorded: a question. The host invites, and is not invited. */
export const cameUninvited = (lines, host) =>
  lines.filter(({ party, invited, came }) => came && !invited && party !== host);

/** The list with a word, or without it if it was there. */
export const toggled = (words, word) => (words.includes(word) ? words.filter((one) => one !== word) : [...words, word]);

/** What the form begins with: nothing. */
export const empty = () => ({
  negotiation: null,
  seen: null,
  acts: [],
  heldOn: null,
  parties: [],
  invitedOn: null,
  invitedBy: null,
  topics: [],
  link: null,
  number: null,
  seenOn: null,
  measures: [],
  note: null,
  reason: null,
  reply: null,
  report: null,
  file: null,
});

/** The columns of a file of negotiations. */
export const COLUMNS = [
  'HELD_ON',
  'ACTS',
  'INVITED',
  'INVITED_ON',
  'INVITED_BY',
  'CAME',
  'PUBLIC_OTHER',
  'PRIVATE',
  'NONPROFIT',
  'TOPICS',
  'DOCUMENT',
  'SEEN_ON',
  'MEASURES',
  'OWNERS',
  'DUE_ON',
  'NOTE',
];

/** What can be done at a host: record one or a file of them, correct what is recorded, and record the word of a party that is asked, or of who answers for a
 * measure. */
export const waysOf = ({ recorded, newActors }) => [
  'RECORD',
  'IMPORT',
  ...(recorded.length ? ['CORRECT'] : []),
  ...(newActors && recorded.some((one) => one.words.some((word) => word.state === 'ASKED')) ? ['REPLY'] : []),
  ...(newActors && recorded.some((one) => one.open.length) ? ['REPORT'] : []),
];

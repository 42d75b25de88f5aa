// Rules of the record of a session: who was there, who can approve it, what cannot be.

const isThere = ({ presence }) => Boolean(presence) && presence !== 'ABSENT';

/** The lines of those who were there. */
export const there = (attendance) => attendance.filter(isThere);

/** Organisations of which somebody was there; a guest's by its name. */
export const organisationsThere = (attendance) =>
  new Set(there(attendance).map(({ party, organisation }) => party ?? organisation?.trim())).size;

/** Those who are there without a name, guests apart. */
export const nameless = (attendance) => there(attendance).filter(({ kind, name }) => kind !== 'GUEST' && !name?.trim());

/** The lines of those who are marked as absent; only a party or the host is. */
export const absent = (attendance) => attendance.filter((line) => line.kind !== 'GUEST' && !isThere(line));

/** Everybody who is not there yet came; how the others were there stays. */
export function allPresent(attendance) {
  for (const line of absent(attendance)) line.presence = 'CAME';
}

/** Whether a line is about what is searched for: part of the name of a person or an organisation. */
export const isAbout = (search, ...texts) =>
  texts.some((text) => `${text ?? ''}`.toLowerCase().includes(`${search ?? ''}`.trim().toLowerCase()));

/** How somebody can have been present; only a party has deputies. */
export const presencesOf = ({ kind }) =>
  ['CAME', 'DEPUTY', 'REMOTE', 'ABSENT'].filter((one) => one !== 'DEPUTY' || kind === 'PARTY');

/** Names for a field: whom the party named in its answer, with deputies, and who stands in the list. */
export function knownNames(party, named, attendance) {
  const answered = named.filter((one) => one.party === party).flatMap((one) => [one.name, one.deputy]);
  const listed = attendance.filter((line) => line.party === party).map((line) => line.name);
  return [...new Set([...answered, ...listed].filter(Boolean))];
}

/** Who came, by what the party answered: the deputy in place of the representative, or the other way round. */
export function nameOf(line, named) {
  const one = named.find(({ party, name, deputy }) => party === line.party && [name, deputy].includes(line.name));
  return !one?.deputy ? line.name : line.presence === 'DEPUTY' ? one.deputy : one.name;
}

/** A mark stays with the person of whom it was said. */
export function dualRoleOf(line, named) {
  const now = nameOf(line, named);
  if (now === line.name) return line.dualRole;
  return named.some(({ party, name, dualRole }) => party === line.party && name === now && dualRole);
}

/** Where one more person of a party goes: after the others of that party, or last. */
export function placeFor(party, attendance) {
  const last = attendance.map((line) => line.party).lastIndexOf(party);
  return last < 0 ? attendance.length : last + 1;
}

/** The parties that can approve the minutes: those that were there, and those that are already chosen. */
export function approving(parties, attendance, approvers) {
  const ids = [...there(attendance), ...approvers].map((one) => one.party);
  return parties.filter((party) => ids.includes(party.id));
}

/** The address that is known to be this person's: she was named with it, or has it in her account. */
const ownAddress = ({ party, name, userId }, named, people) =>
  named.find((one) => one.party === party && one.name.toLowerCase() === `${name ?? ''}`.trim().toLowerCase())?.email ??
  people.find(({ id }) => id === userId)?.email ??
  null;

/** Of whoever is chosen now: what was typed stays, what is known to be somebody else's goes. */
export function addressOf(person, named, people) {
  const known = [...named.filter(({ party }) => party === person.party), ...people].map(({ email }) => email);
  return !person.email || known.includes(person.email) ? ownAddress(person, named, people) : person.email;
}

/** A name that two people share is told with its account. */
export const accountName = (one, people) =>
  people.filter((other) => other.name === one.name).length > 1 ? `${one.name} (${one.id})` : one.name;

/** Whether both times are there and the session would end before it begins. */
export const endsTooEarly = ({ from, to }) => Boolean(from && to && to <= from);

/** Whether the measure would be due before the session. */
export const isDueTooEarly = ({ dueOn }, day) => Boolean(dueOn && day && dueOn < day);

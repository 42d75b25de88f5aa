// Names that the engine keeps once for all readers, in three languages with a stroke between them.

const ORDER = ['fi', 'sv', 'en'];

/** The part in this language; the first where that is missing, and the whole where a name is in no such parts. */
export function nameIn(name, lang) {
  const parts = `${name ?? ''}`.split(' / ');
  return parts.length === 1 || parts.length > ORDER.length ? name : (parts[ORDER.indexOf(lang)] ?? parts[0]);
}

/** Groups of people: one of a host has the host's name and, after a colon, its own. */
export const groupsIn = (names, lang) =>
  `${names ?? ''}`
    .split(/(, |: )/)
    .map((part) => nameIn(part, lang))
    .join('');

/** Process definitions, one or several, alone or beside their counts, are called by their name in this language from now on. */
export function definitionsIn(found, lang) {
  for (const one of [found].flat())
    for (const definition of [one, one?.definition])
      if (definition?.key && definition.name) definition.name = nameIn(definition.name, lang);
}

/** Counts by group say which municipality a group is; what we have no name for keeps its id. */
export function municipalitiesIn(groups, { municipalities }) {
  const names = new Map(municipalities.map(({ code, name }) => [`kunta-${code}`, name]));
  for (const group of groups) group.groupName = names.get(group.groupName) ?? group.groupName;
}

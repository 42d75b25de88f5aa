// Names that the engine keeps once for all readers, in three languages with a stroke between them.

const ORDER = ['fi', 'sv', 'en'];

/** The part in this language; the first where that is missing, and the whole where a name is in no such parts. */
export function nameIn(name, lang) {
  const parts = `${name ?? ''}`.split(' / ');
  return parts.length === 1 || parts.length > ORDER.length ? name : (parts[ORDER.indexOf(lang)] ?? parts[0]);
}

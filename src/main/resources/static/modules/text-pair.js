// Rules of a text that is said in Finnish and in Swedish: {fi, sv}, with same where the Finnish field stands for both.

const LANGUAGES = ['fi', 'sv'];

const otherThan = (language) => (language === 'sv' ? 'fi' : 'sv');

/** A text from before there were pairs was said in one language. */
export const asPair = (said) => (typeof said === 'string' ? { fi: said } : (said ?? {}));

const isBlank = (text) => !text?.trim();

/** Only what was said in this language. */
export const textIn = (pair, language) => (pair.same ? pair.fi || pair.sv : pair[language]);

/** The text in this language, or else in the other. */
export const shownIn = (pair, language) =>
  (language === 'sv' ? ['sv', 'fi'] : LANGUAGES).map((one) => textIn(pair ?? {}, one)).find((text) => !isBlank(text)) ??
  '';

/** Whether a reader of this language gets a text in the other. */
export const lacks = (pair, language) =>
  Boolean(pair) && isBlank(textIn(pair, language)) && !isBlank(textIn(pair, otherThan(language)));

/** The lines of the list as the reader of one language has them; those below the last one of that language are none. */
const written = (list, language) => list.slice(0, list.findLastIndex((one) => typeof one[language] === 'string') + 1);

/**
 * A list of pairs as one pair of texts, a line for each; a line belongs to the one at the same height.
 *
 * @param owner what has the list under this name
 */
export function linesOf(owner, name) {
  const list = () => (owner[name] ?? []).map(asPair);
  const refused = {};
  let same = list().length > 0 && list().every((one) => one.same);
  const read = (language) =>
    refused[language]
      ? undefined
      : written(list(), language)
          .map((one) => one[language] ?? '')
          .join('\n');
  const write = (language, text) => {
    refused[language] = text === undefined;
    const lines = text ? text.split('\n') : [];
    const before = list();
    const length = Math.max(lines.length, written(before, otherThan(language)).length);
    owner[name] = Array.from({ length }, (_, n) => ({ ...before[n], [language]: lines[n], same }));
  };
  return {
    get fi() {
      return read('fi');
    },
    set fi(text) {
      write('fi', text);
    },
    get sv() {
      return read('sv');
    },
    set sv(text) {
      write('sv', text);
    },
    get same() {
      return same;
    },
    set same(ticked) {
      same = ticked;
      owner[name] = list().map((one) => ({ ...one, same }));
    },
    get each() {
      return list();
    },
  };
}

/** The language in which something is missing; undefined if nothing is. */
export const gapIn = (pair) => LANGUAGES.find((language) => (pair.each ?? [pair]).some((one) => lacks(one, language)));

/**
 * What sessions say in one language although somebody's letter is in the other.
 *
 * @param readersOf names of those whose letter about a session has a part in a language
 */
export const gapsOf = (sessions, readersOf) =>
  sessions.flatMap((session, i) =>
    LANGUAGES.flatMap((language) => {
      const readers = readersOf(session, language);
      const missing = {
        place: lacks(asPair(session.place), language),
        themes: (session.themes ?? []).some((theme) => lacks(asPair(theme), language)),
      };
      return Object.keys(missing)
        .filter((what) => missing[what] && readers.length)
        .map((what) => ({ session: i + 1, what, language, readers }));
    }),
  );

/**
 * What the part text-pair.html asks.
 *
 * @param languages those in which letters are written
 */
export function pairing(languages) {
  const lines = new WeakMap();
  const before = new WeakMap();
  return {
    /** The same object as long as the owner is the same: the page compares them. */
    lines(owner, name) {
      if (!lines.has(owner)) lines.set(owner, linesOf(owner, name));
      return lines.get(owner);
    },
    inBoth: (pair) => languages.length > 1 || !isBlank(pair.sv),
    gap: (pair) => (languages.length > 1 ? gapIn(pair) : undefined),
    /** One text stands for both from now on; or no longer, and then both begin as that text, unless it is still what it was. */
    ticked(pair) {
      const { fi, sv } = pair;
      if (pair.same) {
        if (isBlank(fi)) pair.fi = sv;
        pair.sv = '';
        before.set(pair, { fi: pair.fi, sv });
      } else {
        const was = before.get(pair);
        pair.sv = was && was.fi === fi ? was.sv : fi;
      }
    },
  };
}

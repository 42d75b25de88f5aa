// What somebody had written when her session ended, and that no server has. Tasklist goes to its login page within the same page, so it
// is kept here, for the same person alone, and never in the browser's own storage.

const kept = new Map();

/** @param content as JSON */
export const keep = (form, who, content) => who && kept.set(form, { who, content });

/** What she had written in this form, as JSON; undefined if nothing. Of somebody else nothing is left from now on. */
export function unsentIn(form, who) {
  for (const [one, { who: writer }] of kept) if (writer !== who) kept.delete(one);
  return kept.get(form)?.content;
}

export const forget = (form) => kept.delete(form);

// The reader: her language, our texts in it, and dates as she writes them.

import { datesIn } from './dates.js';
import { FIRST_WORDS } from './first-words.js';
import { lang } from './language.js';
import { ask } from './server.js';
import { fill } from './text.js';

export { lang } from './language.js';
export const { date, dateOf, timeOf, time, shown, moment, monthName, byName } = datesIn(lang);

const known = { ...FIRST_WORDS[lang] };
const asked = {};

/** t(key, argument…), of what has been loaded so far. A key without a text shows itself. */
export const t = (key, ...args) => fill(known[key] ?? key, args);

function bundle(of) {
  asked[of] ??= ask('texts', { lang, of }).then(
    (texts) => Object.assign(known, texts),
    (fault) => {
      delete asked[of];
      throw fault;
    },
  );
  return asked[of];
}

/** Loads these of the server's texts, each of them once. */
export async function texts(...bundles) {
  await Promise.all(bundles.map(bundle));
  return t;
}

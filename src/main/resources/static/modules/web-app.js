// The settings that the engine's four web apps have in common: the reader's language, our name and mark.

import { FIRST_WORDS } from './first-words.js';
import { LANGUAGES, lang } from './language.js';

/** Raise it when a label, a custom script or a style changes: browsers then drop what they kept of the old ones. */
export const VERSION = '11';

/** Where the apps are, and the release that is in each address. */
const ROOT = document.querySelector('base').getAttribute('app-root');
const BUST = 'bust=7.24.0';

const OURS = 'Neuvottelu';

export const say = (key) => FIRST_WORDS[lang]?.[key] ?? '';

/** The addresses of these stay the same, so the browser would take its old copies. */
async function dropsWhatIsOld(app) {
  const known = `neuvottelu-version-${app}`;
  try {
    if (localStorage.getItem(known) === VERSION) return;
    localStorage.removeItem('camunda-web');
    const kept = [...LANGUAGES.map((tag) => `locales/${tag}.json`), 'styles/user-styles.css'];
    await Promise.all(kept.map((file) => fetch(`${ROOT}/app/${app}/${file}?${BUST}`, { cache: 'reload' })));
    localStorage.setItem(known, VERSION);
  } catch (blocked) {
    console.warn(blocked);
  }
}

/** An app stays blank if a custom script of it is missing or faulty: it is tried here first, and left out if it does not load. */
const whatLoads = (app, script) =>
  import(`${ROOT}/app/${app}/${script}?tried`).then(
    () => [script],
    (fault) => {
      console.error(script, fault);
      return [];
    },
  );

/**
 * The settings of an app that do not depend on which one it is.
 *
 * @param script its custom script, if the app has but one
 */
export async function settingsOf(app, script) {
  document.documentElement.lang = lang;
  document.querySelector('link[rel=icon]')?.setAttribute('href', '/style/mark.svg');
  await dropsWhatIsOld(app);
  return {
    app: { name: say(`frame.app.${app}`), vendor: OURS },
    locales: { availableLocales: [lang], fallbackLocale: lang },
    disableWelcomeMessage: true,
    customScripts: script ? await whatLoads(app, script) : [],
  };
}

// Tasklist's settings. The shipped file of this name is replaced, so what it set stands here too.

/** Raise it when a label, a custom script or a style changes: browsers then drop what they kept of the old ones. */
const VERSION = '8';

/** Tasklist stays blank if its settings fail: without our modules it still opens, in Finnish. */
const found = await Promise.all([import('/modules/language.js'), import('/modules/first-words.js')]).catch((fault) => {
  console.error(fault);
  return [{ lang: 'fi', LANGUAGES: ['fi'] }, { FIRST_WORDS: {} }];
});
const [{ lang, LANGUAGES }, { FIRST_WORDS }] = found;
const say = (key) => FIRST_WORDS[lang]?.[`tasklist.${key}`] ?? '';
const shortcut = (name, key) => ({ [name]: { key, description: say(`key.${name}`) } });

document.documentElement.lang = lang;

const root = document.querySelector('base').getAttribute('app-root');

try {
  if (localStorage.getItem('neuvottelu-version') !== VERSION) {
    localStorage.removeItem('camunda-web');
    // The addresses of these stay the same, so the browser would take its old copies.
    const kept = [...LANGUAGES.map((tag) => `locales/${tag}.json`), 'styles/user-styles.css'];
    await Promise.all(kept.map((file) => fetch(`${root}/app/tasklist/${file}?bust=7.24.0`, { cache: 'reload' })));
    localStorage.setItem('neuvottelu-version', VERSION);
  }
} catch (blocked) {
  console.warn(blocked);
}

export default {
  app: { name: say('name'), vendor: 'Neuvottelu' },
  locales: { availableLocales: [lang], fallbackLocale: lang },
  disableWelcomeMessage: true,
  // The version is in the address, so that browsers fetch the scripts anew. Tasklist puts ".js?bust=…" after it.
  customScripts: [`custom/all.js?v=${VERSION}&`],
  shortcuts: {
    ...shortcut('claimTask', 'ctrl+alt+c'),
    ...shortcut('focusFilter', 'ctrl+shift+f'),
    ...shortcut('focusList', 'ctrl+alt+l'),
    ...shortcut('focusForm', 'ctrl+alt+f'),
    ...shortcut('startProcess', 'ctrl+alt+p'),
  },
};

// Tasklist's settings. The shipped file of this name is replaced, so what it set stands here too.

/** Raise it when a label, a custom script or a style changes: browsers then drop what they kept of the old ones. */
const VERSION = '5';

const LANGUAGES = ['fi', 'sv', 'en'];
const chosen = document.cookie.match(/(?:^|; *)neuvottelu-lang=(\w+)/)?.[1];
const spoken = (navigator.languages ?? [navigator.language]).map((tag) => `${tag}`.slice(0, 2).toLowerCase());
const lang = [chosen, ...spoken].find((tag) => LANGUAGES.includes(tag)) ?? 'fi';
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

const say = (fi, sv, en) => ({ fi, sv, en })[lang];

export default {
  app: { name: say('Tehtävät', 'Uppgifter', 'Tasks'), vendor: 'Neuvottelu' },
  locales: { availableLocales: [lang], fallbackLocale: lang },
  disableWelcomeMessage: true,
  // The version is in the address, so that browsers fetch the scripts anew. Tasklist puts ".js?bust=…" after it.
  customScripts: [`custom/all.js?v=${VERSION}&`],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('ottaa valitun tehtävän käsiteltäväksesi', 'tar den valda uppgiften', 'claims the currently selected task'),
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say(
        'siirtyy luettelon ensimmäiseen suodattimeen',
        'flyttar till det första filtret i listan',
        'set the focus to the first filter in the list',
      ),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say(
        'siirtyy luettelon ensimmäiseen tehtävään',
        'flyttar till den första uppgiften i listan',
        'sets the focus to the first task in the list',
      ),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say(
        'siirtyy lomakkeen ensimmäiseen kenttään',
        'flyttar till det första fältet i formuläret',
        'sets the focus to the first input field in a task form',
      ),
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('avaa menettelyn aloittamisen', 'öppnar start av förfarande', 'opens the start process modal dialog'),
    },
  },
};

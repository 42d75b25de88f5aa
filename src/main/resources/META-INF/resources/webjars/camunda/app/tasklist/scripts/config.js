// Tasklist's settings. The shipped file of this name is replaced, so what it set stands here too.

/** Raise it when a label, a custom script or a style changes: browsers then drop what they kept of the old ones. */
const VERSION = '1';

const LANGUAGES = ['fi', 'sv', 'en'];
const chosen = document.cookie.match(/(?:^|; *)neuvottelu-lang=(\w+)/)?.[1];
const spoken = (navigator.languages ?? [navigator.language]).map((tag) => `${tag}`.slice(0, 2).toLowerCase());
const lang = [chosen, ...spoken].find((tag) => LANGUAGES.includes(tag)) ?? 'fi';
document.documentElement.lang = lang;

try {
  if (localStorage.getItem('neuvottelu-version') !== VERSION) {
    localStorage.removeItem('camunda-web');
    localStorage.setItem('neuvottelu-version', VERSION);
  }
} catch (blocked) {
  console.warn(blocked);
}

// Tasklist stays blank if one custom script is missing or faulty. Those that cannot be loaded are left out.
const root = document.querySelector('base').getAttribute('app-root');
const loadable = async (scripts) => {
  const tried = await Promise.all(
    scripts.map((name) => {
      const script = `${name}.js?v=${VERSION}&.js`;
      return import(`${root}/app/tasklist/${script}?bust=7.24.0`).then(
        () => script,
        (fault) => console.error(name, fault),
      );
    }),
  );
  return tried.filter(Boolean);
};

const say = (fi, sv, en) => ({ fi, sv, en })[lang];

export default {
  app: { name: say('Tehtävät', 'Uppgifter', 'Tasks'), vendor: 'Neuvottelu' },
  locales: { availableLocales: [lang], fallbackLocale: lang },
  disableWelcomeMessage: true,
  customScripts: await loadable(['custom/language', 'custom/clock', 'custom/refusals', 'custom/form']),
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

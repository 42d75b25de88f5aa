// FI / SV / EN, and the ways to help and to what the Act asks of every service.

import { LANGUAGES, choose, lang, languageName } from './language.js';
import { tag } from './page.js';
import { t } from './reader.js';

function choice(language) {
  const code = language.toUpperCase();
  const made = tag(
    'button',
    {
      type: 'button',
      lang: language,
      title: languageName(language),
      // The visible text begins the spoken name, so that it can be said to a voice control.
      'aria-label': `${code} – ${languageName(language)}`,
      'aria-pressed': `${language === lang}`,
    },
    code,
  );
  made.addEventListener('click', () => choose(language));
  return made;
}

export const languages = () =>
  tag('div', { class: 'nv-languages', role: 'group', 'aria-label': 'Kieli – Språk – Language' }, LANGUAGES.map(choice));

/** 306/2019 s. 9: to be found from every page. */
export const statement = () =>
  tag('a', { class: 'nv-statement', href: '/neuvottelu/saavutettavuus' }, t('page.accessibility'));

/** It leads whoever has logged in to the guide for her role. */
export const help = () => tag('a', { class: 'nv-statement', href: '/neuvottelu/ohje' }, t('page.help'));

/** Where one looks up what was negotiated; for whoever has logged in. */
export const lookUp = () =>
  tag('a', { class: 'nv-statement', href: '/neuvottelu/neuvottelut' }, t('page.negotiations'));

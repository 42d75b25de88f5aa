// The reader: her language, our texts in it, and dates as she writes them.

import { ask } from './server.js';
import { tag } from './page.js';

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
/** For names of months and for sorting; Sep, not Sept. */
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-US' };

const chosen = document.cookie.match(/(?:^|; *)neuvottelu-lang=(\w+)/)?.[1];
const spoken = (navigator.languages ?? [navigator.language]).map((name) => `${name}`.slice(0, 2).toLowerCase());

export const lang = [chosen, ...spoken].find((name) => name in NAMES) ?? 'fi';

/** Words that are needed before the texts are there. */
export const say = (fi, sv, en) => ({ fi, sv, en })[lang];

let loaded;

/** The texts of our pages: t('key', argument…). A key without a text shows itself. */
export async function texts() {
  loaded ??= Promise.all(['forms', 'cockpit'].map((of) => ask('texts', { lang, of })))
    .then((bundles) => Object.assign({}, ...bundles))
    .catch((fault) => {
      loaded = undefined;
      throw fault;
    });
  const known = await loaded;
  return (key, ...args) =>
    args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, arg ?? ''), (known[key] ?? key).replaceAll("''", "'"));
}

/** 2027-03-05 is 5.3.2027, or 5 Mar 2027. */
export function date(iso) {
  if (!iso) return null;
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (lang !== 'en') return `${day}.${month}.${year}`;
  return `${day} ${monthName(month - 1)} ${year}`;
}

/** A moment as a local date. */
export const dateOf = (moment) =>
  moment && date(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date(moment)));

/** @param month from 0 */
export const monthName = (month) =>
  new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2027, month, 15)));

export const byName = (one, other) => one.name.localeCompare(other.name, LOCALES[lang]);

function choose(language) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `neuvottelu-lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  location.reload();
}

/** A language by the name that its speakers give it. */
export const languageName = (language) => NAMES[language] ?? language;

/** FI / SV / EN. */
export function languages() {
  const group = tag('div', { class: 'nv-languages', role: 'group', 'aria-label': 'Kieli – Språk – Language' });
  for (const [language, name] of Object.entries(NAMES)) {
    const choice = tag(
      'button',
      { type: 'button', lang: language, 'aria-label': `${language.toUpperCase()} – ${name}`, 'aria-pressed': `${language === lang}` },
      language.toUpperCase(),
    );
    choice.addEventListener('click', () => choose(language));
    group.append(choice);
  }
  return group;
}

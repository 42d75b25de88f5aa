// The reader's language: what she has chosen, else her browser's, else Finnish. The server judges in the same way.

/** Each language by the name that its speakers give it. */
const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

const COOKIE = 'neuvottelu-lang';
const A_YEAR = 31536000;

export const LANGUAGES = Object.keys(NAMES);

/** @param spoken what the browser says that its user reads, such as ['sv-FI', 'en'] */
export function languageOf(cookie, spoken) {
  const chosen = cookie.match(new RegExp(`(?:^|; *)${COOKIE}=(\\w+)`))?.[1];
  const wanted = [chosen, ...spoken.map((tag) => `${tag}`.slice(0, 2).toLowerCase())];
  return wanted.find((tag) => tag in NAMES) ?? 'fi';
}

export const lang = languageOf(document.cookie, navigator.languages ?? [navigator.language]);

export const languageName = (language) => NAMES[language] ?? language;

export function choose(language) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax${secure}`;
  location.reload();
}

// Dates and times as people write them. All of ours are Finland's.

/** For names and for sorting; Sep, not Sept. */
export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-US' };

/** Before a time of day. */
const AT = { fi: 'klo', sv: 'kl.', en: 'at' };

const inFinland = (locale, parts, at) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Helsinki', ...parts }).format(new Date(at));

/** In numbers, the same in each language: 2027-03-05 is 5.3.2027, and 09:30 is 9.30. Another text stays what it is. */
export const shown = (text) =>
  `${text ?? ''}`.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3.$2.$1').replace(/^0?(\d+):(\d\d)$/, '$1.$2');

/** The day of a moment in Finland, as 2027-03-05. */
const dayOf = (at) => inFinland('sv-SE', {}, at);

/** @param month from 0 */
export const monthName = (lang, month) =>
  new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2027, month, 15));

/** @param lang fi, sv or en */
export function datesIn(lang) {
  /** 2027-03-05 is 5.3.2027, or 5 Mar 2027. */
  const date = (iso) => {
    if (!iso) return null;
    if (lang !== 'en') return shown(iso.slice(0, 10));
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return `${day} ${monthName(lang, month - 1)} ${year}`;
  };
  const timeOf = (at) => inFinland(lang === 'en' ? 'en-GB' : 'fi-FI', { hour: 'numeric', minute: '2-digit' }, at);
  return {
    date,
    /** The day of a moment, in the same way. */
    dateOf: (at) => at && date(dayOf(at)),
    /** The time of a moment: 9.05, or 9:05. */
    timeOf,
    /** A local time that comes as 09:05:00. */
    time: (text) =>
      `${text ?? ''}`
        .slice(0, 5)
        .replace(/^0/, '')
        .replace(':', lang === 'en' ? ':' : '.'),
    /** tiistai 17.2.2027 klo 16.00 */
    moment: (at) =>
      [inFinland(LOCALES[lang], { weekday: 'long' }, at), shown(dayOf(at)), AT[lang], timeOf(at)].join(' '),
    monthName: (month) => monthName(lang, month),
    byName: (one, other) => one.name.localeCompare(other.name, LOCALES[lang]),
  };
}

/** A moment in numbers, without its time. */
export const shownDay = (at) => shown(dayOf(at));

/** For Tasklist's own library of dates. */
export const LIBRARY_FORMATS = { fi: 'D.M.YYYY [klo] H.mm', sv: 'D.M.YYYY [kl.] H.mm', en: 'D.M.YYYY H:mm' };

// Dates and times as people write them. All of ours are Finland's.

/** For names and for sorting; Sep, not Sept. */
export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-US' };

/** Before a time of day. */
const AT = { fi: 'klo', sv: 'kl.', en: 'at' };

const inFinland = (locale, parts, at) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Helsinki', ...parts }).format(new Date(at));

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d$/;

/** The day of a moment in Finland, as 2027-03-05. */
const dayOf = (at) => inFinland('sv-SE', {}, at);

/** @param month from 0 */
export const monthName = (lang, month) =>
  new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2027, month, 15));

/** @param date as 2027-03-05 */
export const weekdayOf = (date, lang) =>
  new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** One way a language, as on the server: WrittenDate. @param lang fi, sv or en */
export function datesIn(lang) {
  const english = lang === 'en';
  /** 2027-03-05 is 5.3.2027, or 5 Mar 2027. */
  const date = (iso) => {
    if (!iso) return null;
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return english ? `${day} ${monthName(lang, month - 1)} ${year}` : `${day}.${month}.${year}`;
  };
  /** A local time, 09:05 or 09:05:00, is 9.05, or 9:05. */
  const time = (text) => {
    const said = `${text ?? ''}`.slice(0, 5).replace(/^0/, '');
    return english ? said : said.replace(':', '.');
  };
  const timeOf = (at) => inFinland(english ? 'en-GB' : 'fi-FI', { hour: 'numeric', minute: '2-digit' }, at);
  const dateOf = (at) => at && date(dayOf(at));
  const dayAndTime = (at) => [dateOf(at), AT[lang], timeOf(at)].join(' ');
  return {
    date,
    /** The day of a moment, in the same way. */
    dateOf,
    /** 17.2.2027 klo 16.00 */
    dayAndTime,
    /** The time of a moment: 9.05, or 9:05. */
    timeOf,
    time,
    /** A date or a time, as they come from fields. Another text stays what it is. */
    shown: (text) => (DATE.test(text) ? date(text) : TIME.test(text) ? time(text) : `${text ?? ''}`),
    /** tiistai 17.2.2027 klo 16.00 */
    moment: (at) => `${inFinland(LOCALES[lang], { weekday: 'long' }, at)} ${dayAndTime(at)}`,
    monthName: (month) => monthName(lang, month),
    byName: (one, other) => one.name.localeCompare(other.name, LOCALES[lang]),
  };
}

/** By how many minutes clocks in Finland are ahead of UTC at this moment: 120, or 180 in summer. */
export function minutesAhead(at) {
  const wall = inFinland('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }, at);
  return Math.round((Date.parse(`${wall.replace(' ', 'T')}Z`) - at) / 60000);
}

/** For Tasklist's own library of dates. */
export const LIBRARY_FORMATS = {
  fi: 'D.M.YYYY [klo] H.mm [Suomen aikaa]',
  sv: 'D.M.YYYY [kl.] H.mm [finsk tid]',
  en: 'D MMM YYYY [at] H:mm [Finnish time]',
};

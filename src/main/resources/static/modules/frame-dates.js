// The engine's frames write dates as the clock of the browser has them: here as everywhere else, in Finland's time.

import { datesIn } from './dates.js';
import { lang } from './language.js';

/** A moment as the engine tells it: 2027-02-17T14:00:00.000+0000, or in milliseconds. */
const momentOf = (told) => new Date(typeof told === 'string' ? told.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : told);

/** What the engine's filter for dates does. @param kind short for the day alone */
export function dateFilter(language) {
  const { dateOf, dayAndTime } = datesIn(language);
  return (told, kind) => {
    if (!told) return '';
    const at = momentOf(told);
    if (Number.isNaN(at.getTime())) return `${told}`;
    return kind === 'short' ? dateOf(at) : dayAndTime(at);
  };
}

export const writesDates = (app) =>
  window.angular
    .module(`cam.${app}.custom`)
    .config(['$provide', (provide) => provide.decorator('camDateFilter', () => dateFilter(lang))]);

// Tasklist says "in 21 days", counted where the browser is. A deadline is a date in Finland: 17.2.2027 klo 16.00 Suomen aikaa.

import { LIBRARY_FORMATS, minutesAhead } from '/modules/dates.js';
import { lang } from '/modules/language.js';

/** The library's own hook for time zones: it is called for every moment that is made. */
function inFinland(moment) {
  moment.updateOffset = (at) => {
    const ahead = minutesAhead(at.valueOf());
    if (Number.isFinite(ahead) && at.utcOffset() !== ahead) at.utcOffset(ahead);
  };
}

try {
  window.angular.module('cam.tasklist.custom').run([
    'amTimeAgoConfig',
    'moment',
    (shown, moment) => {
      // Counted in days before now: every date, the furthest to come too, is written out.
      shown.fullDateThreshold = -1e9;
      shown.fullDateFormat = LIBRARY_FORMATS[lang];
      inFinland(moment);
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];

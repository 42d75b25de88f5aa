// Tasklist says "in 21 days". A deadline is a date: 17.2.2027 klo 16.00.

import { LIBRARY_FORMATS } from '/modules/dates.js';
import { lang } from '/modules/language.js';

try {
  window.angular.module('cam.tasklist.custom').run([
    'amTimeAgoConfig',
    (shown) => {
      // Counted in days before now: every date, the furthest to come too, is written out.
      shown.fullDateThreshold = -1e9;
      shown.fullDateFormat = LIBRARY_FORMATS[lang];
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];

// Tasklist says "in 21 days". A deadline is a date: 17.2.2027 klo 16.00.

const FORMATS = { fi: 'D.M.YYYY [klo] H.mm', sv: 'D.M.YYYY [kl.] H.mm', en: 'D.M.YYYY H:mm' };

try {
  window.angular.module('cam.tasklist.custom').run([
    'amTimeAgoConfig',
    (shown) => {
      // Counted in days before now: every date, the furthest to come too, is written out.
      shown.fullDateThreshold = -1e9;
      shown.fullDateFormat = FORMATS[document.documentElement.lang] ?? FORMATS.fi;
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];

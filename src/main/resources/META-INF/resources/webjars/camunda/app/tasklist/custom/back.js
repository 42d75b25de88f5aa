// Whoever came from a page of ours to log in goes back to it.

import { wayBack } from '/modules/way-back.js';

const back = wayBack(location.search);

try {
  if (back) {
    window.angular.module('cam.tasklist.custom').run([
      '$rootScope',
      (everything) => {
        everything.$watch('authentication.name', (name) => {
          if (name) {
            location.replace(back);
          }
        });
      },
    ]);
  }
} catch (fault) {
  console.error(fault);
}

export default [];

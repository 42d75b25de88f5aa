// Whoever acts for a party sees no models, and may start nothing or only what concerns its own organisation: what would only
// say "there are none" is left out.

import { askEngine } from '/modules/server.js';

const STARTABLE = '&startableInTasklist=true&startablePermissionCheck=true';

const count = (more) =>
  askEngine(`process-definition/count?latestVersion=true${more}`).then(
    (known) => known.count,
    () => NaN,
  );

async function tell(name) {
  const [known, startable] = name ? await Promise.all([count(''), count(STARTABLE)]) : [NaN, NaN];
  const page = document.documentElement.classList;
  page.toggle('nv-starts-nothing', startable === 0);
  // A model that she may start is all that she may read.
  page.toggle('nv-participant', known === startable);
}

try {
  window.angular
    .module('cam.tasklist.custom')
    .run(['$rootScope', (everything) => everything.$watch('authentication.name', (name) => tell(name))]);
} catch (fault) {
  console.error(fault);
}

export default [];

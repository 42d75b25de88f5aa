// Whoever acts for a party sees no models, and may start nothing or only what concerns its own organisation: what would only say "there are none" is left out.

const root = () => document.querySelector('base').getAttribute('app-root') || '';
const STARTABLE = '&startableInTasklist=true&startablePermissionCheck=true';

async function count(more) {
  const asked = await fetch(`${root()}/api/engine/engine/default/process-definition/count?latestVersion=true${more}`, { headers: { Accept: 'application/json' } });
  return asked.ok ? (await asked.json()).count : NaN;
}

async function tell(name) {
  const [known, startable] = name ? await Promise.all([count(''), count(STARTABLE)]) : [NaN, NaN];
  const page = document.documentElement.classList;
  page.toggle('nv-starts-nothing', startable === 0);
  // A model that she may start is all that she may read.
  page.toggle('nv-participant', known === startable);
}

try {
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => everything.$watch('authentication.name', (name) => tell(name).catch((fault) => console.error(fault))),
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];

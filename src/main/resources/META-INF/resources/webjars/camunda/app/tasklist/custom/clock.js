// The clock of the demonstration: shows the moved date and moves it on. Only where the server has such a clock.

const ADDRESS = '/camunda/api/neuvottelu/demo/clock';
const WORDS = {
  fi: { clock: 'Esittelyn kello', now: 'Kello', 'next-day': 'Seuraava päivä', 'next-due-date': 'Seuraava määräpäivä', failed: 'Kelloa ei voitu siirtää.' },
  sv: { clock: 'Demonstrationens klocka', now: 'Klocka', 'next-day': 'Nästa dag', 'next-due-date': 'Nästa förfallodag', failed: 'Klockan kunde inte flyttas.' },
  en: { clock: 'Demonstration clock', now: 'Clock', 'next-day': 'Next day', 'next-due-date': 'Next due date', failed: 'The clock could not be moved.' },
};

const root = () => document.querySelector('base').getAttribute('app-root') || '/camunda';
const address = (step) => ADDRESS.replace('/camunda', root()) + (step ? `/${step}` : '');
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; *)XSRF-TOKEN=([^;]+)/)?.[1] ?? '');

/** The moment in the server's answer, a plain text or an object: 2027-03-10T07:00:00Z, or a day, then at noon. */
function moment(answer) {
  const [found, day, time] = answer.match(/(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?/) ?? [];
  return found ? new Date(time ? found : `${day}T10:00:00Z`) : new Date();
}

const date = (at) => new Intl.DateTimeFormat('fi-FI', { dateStyle: 'short', timeZone: 'Europe/Helsinki' }).format(at);

/** "Due in three days" is counted from the moved clock too. */
function countFrom(at) {
  const ahead = at.getTime() - Date.now();
  const page = window.angular.element(document.documentElement).injector();
  page.get('moment').now = () => Date.now() + ahead;
  page.get('$rootScope').$applyAsync();
}

function clock(at) {
  const words = WORDS[document.documentElement.lang] ?? WORDS.fi;
  const group = document.createElement('div');
  group.className = 'nv-clock';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.clock);
  const now = document.createElement('span');
  now.setAttribute('role', 'status');
  now.textContent = `${words.now}: ${date(at)}`;
  group.append(now);
  for (const step of ['next-day', 'next-due-date']) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words[step];
    button.addEventListener('click', async () => {
      group.querySelectorAll('button').forEach((each) => (each.disabled = true));
      try {
        const moved = await fetch(address(step), { method: 'POST', headers: { 'X-XSRF-TOKEN': token(), Accept: 'application/json' } });
        if (!moved.ok) throw new Error(`${moved.status}`);
        location.reload();
      } catch (fault) {
        console.error(fault);
        now.textContent = words.failed;
        group.querySelectorAll('button').forEach((each) => (each.disabled = false));
      }
    });
    group.append(button);
  }
  return group;
}

export default [
  {
    id: 'neuvottelu-clock',
    pluginPoint: 'tasklist.navbar.action',
    priority: 60,
    render: async (place) => {
      try {
        const answer = await fetch(address(), { headers: { Accept: 'application/json' } });
        if (answer.ok) {
          const at = moment(await answer.text());
          place.append(clock(at));
          countFrom(at);
        }
      } catch (fault) {
        console.error(fault);
      }
    },
  },
];

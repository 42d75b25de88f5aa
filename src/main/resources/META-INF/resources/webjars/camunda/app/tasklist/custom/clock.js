// The clock of the demonstration: shows the moved date and moves it on. Only where the server has such a clock.

import { tag } from '/modules/page.js';
import { dateOf, t, texts } from '/modules/reader.js';
import { ask, send } from '/modules/server.js';

const ADDRESS = 'demo/clock';
const STEPS = ['next-day', 'next-due-date'];
const NOT_HERE = 404;

/** "Due in three days" is counted from the moved clock too. */
function countFrom(at) {
  const ahead = at.getTime() - Date.now();
  const page = window.angular.element(document.documentElement).injector();
  page.get('moment').now = () => Date.now() + ahead;
  page.get('$rootScope').$applyAsync();
}

function clock(at) {
  const now = tag('span', { role: 'status' }, `${t('demoClock.now')}: ${dateOf(at)}`);
  const buttons = STEPS.map((step) => {
    const button = tag('button', { type: 'button' }, t(`demoClock.${step}`));
    button.addEventListener('click', () => move(step));
    return button;
  });
  const rest = (resting) => buttons.forEach((button) => (button.disabled = resting));
  async function move(step) {
    rest(true);
    try {
      await send('POST', `${ADDRESS}/${step}`);
      location.reload();
    } catch (fault) {
      console.error(fault);
      now.textContent = t('demoClock.failed');
      rest(false);
    }
  }
  return tag('div', { class: 'nv-clock', role: 'group', 'aria-label': t('demoClock.name') }, now, buttons);
}

export default [
  {
    id: 'neuvottelu-clock',
    pluginPoint: 'tasklist.navbar.action',
    priority: 60,
    render: async (place) => {
      try {
        const { now } = await ask(ADDRESS);
        await texts('forms');
        const at = new Date(now);
        place.append(clock(at));
        countFrom(at);
      } catch (fault) {
        if (fault.status !== NOT_HERE) console.error(fault);
      }
    },
  },
];

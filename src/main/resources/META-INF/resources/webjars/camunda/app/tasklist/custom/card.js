// On each card: the window of the duty that the task serves, and the date that is only agreed. Asked for all cards at once.

import { tag } from '/modules/page.js';
import { lang, shown, t, texts } from '/modules/reader.js';
import { ask } from '/modules/server.js';

/** Milliseconds in which Tasklist draws its cards. */
const PAUSE = 50;

let waiting = new Map();

async function fetchAll() {
  const places = waiting;
  waiting = new Map();
  const [cards] = await Promise.all([
    ask('duties/of-tasks', { lang, ids: [...places.keys()].join(',') }),
    texts('forms'),
  ]);
  for (const card of cards) places.get(card.task)?.replaceChildren(...lines(card));
}

function lines({ windows, agreed }) {
  return [
    ...windows.map(({ start, end, section }) =>
      tag(
        'div',
        { class: 'nv-card-law' },
        `${t('card.window')}: ${shown(start)} – ${shown(end)} `,
        tag('span', { class: 'nv-card-section' }, `(${section})`),
      ),
    ),
    ...(agreed ? [tag('div', { class: 'nv-card-agreed' }, `${t('card.agreed')}: ${shown(agreed)}`)] : []),
  ];
}

export default [
  {
    id: 'neuvottelu-card',
    pluginPoint: 'tasklist.card',
    priority: 0,
    render: (place, { taskId }) => {
      if (!waiting.size) setTimeout(() => fetchAll().catch((fault) => console.error(fault)), PAUSE);
      waiting.set(taskId, place);
    },
  },
];

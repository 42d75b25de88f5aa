// On each card: the window of the duty that the task serves, and the date that is only agreed. Asked for all cards at once.

const WORDS = {
  fi: { window: 'Velvoitteen ajanjakso', agreed: 'Sovittu päivä' },
  sv: { window: 'Skyldighetens period', agreed: 'Avtalat datum' },
  en: { window: 'Window of the duty', agreed: 'Agreed date' },
};
const PAUSE = 50;

const root = () => document.querySelector('base').getAttribute('app-root') || '';
const date = (iso) => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3.$2.$1');

let waiting = new Map();

async function fetchAll() {
  const places = waiting;
  waiting = new Map();
  const lang = document.documentElement.lang;
  const query = new URLSearchParams({ lang, ids: [...places.keys()].join(',') });
  const answer = await fetch(`${root()}/api/neuvottelu/duties/of-tasks?${query}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  for (const card of await answer.json()) places.get(card.task)?.replaceChildren(...lines(card, WORDS[lang] ?? WORDS.fi));
}

function element(name, look, ...inside) {
  const made = document.createElement(name);
  made.className = look;
  made.append(...inside);
  return made;
}

function lines({ windows, agreed }, words) {
  return [
    ...windows.map(({ start, end, section }) =>
      element('div', 'nv-card-law', `${words.window}: ${date(start)} – ${date(end)} `, element('span', 'nv-card-section', `(${section})`))),
    ...(agreed ? [element('div', 'nv-card-agreed', `${words.agreed}: ${date(agreed)}`)] : []),
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

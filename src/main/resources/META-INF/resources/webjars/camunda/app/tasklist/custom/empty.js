// An empty list says where to begin and what is done of it, in the reader's role.

import { tag } from '/modules/page.js';
import { lang, t, texts } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { after } from '/modules/answers.js';

const panel = tag('section', { class: 'nv-begin', lang });

const step = ({ done, text }) =>
  tag(
    'li',
    { class: done ? 'nv-done' : null },
    tag('strong', {}, t(done ? 'begin.isDone' : 'begin.isOpen')),
    ` ${text}`,
  );

const ofHost = ({ name, steps }, several) => [several ? tag('h3', {}, name) : null, tag('ol', {}, steps.map(step))];

function show({ lines, guide, hosts }) {
  panel.replaceChildren(
    ...lines.map((words) => tag('p', {}, words)),
    ...hosts.flatMap((host) => ofHost(host, hosts.length > 1)).filter(Boolean),
    tag('p', {}, tag('a', { href: guide }, t('page.help'))),
  );
}

/** Tasklist asks again and again; what stands here is asked for once for each list that is found empty. */
let shown = null;

async function tell(found, [filter]) {
  if (found.count) {
    shown = null;
    panel.replaceChildren();
  }
  if (found.count || shown === filter) return;
  shown = filter;
  // The list does not wait for it.
  Promise.all([ask('beginning'), texts('forms')]).then(
    ([beginning]) => {
      document.querySelector('.tasks-list > .content')?.append(panel);
      if (shown === filter) show(beginning);
    },
    (fault) => console.error(fault),
  );
}

try {
  window.angular
    .module('cam.tasklist.custom')
    .run(['camAPI', (engine) => after(engine.resource('filter'), 'getTasks', tell)]);
} catch (fault) {
  console.error(fault);
}

export default [];

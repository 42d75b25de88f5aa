// A tab on a process instance: which duty it serves, how that stands and what it lacks.

import { registerTable } from './list.js';
import { tag } from './page.js';
import { link, takesAlong } from './place.js';
import { lang, say, texts } from './reader.js';
import { ask } from './server.js';

async function tab(place, { processInstanceId }) {
  const t = await texts();
  const root = tag('div', { class: 'nv-page nv-tab', lang });
  takesAlong(root);
  place.append(root);
  try {
    const lines = await ask(`duties/of-instance/${processInstanceId}`, { lang });
    root.append(
      ...(lines.length ? registerTable(lines, {}, t, t('instance.caption')) : [tag('p', { class: 'nv-hint' }, t('instance.none'))]),
      tag('p', {}, tag('a', { href: link({}) }, t('instance.register'))),
    );
  } catch (fault) {
    console.error(fault);
    root.append(tag('p', { class: 'nv-trouble', role: 'alert' }, fault.said ?? t('page.failed')));
  }
}

export default [
  {
    id: 'neuvottelu-instance-duties',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 5,
    properties: { label: say('Velvoitteet', 'Skyldigheter', 'Duties') },
    render: tab,
  },
];

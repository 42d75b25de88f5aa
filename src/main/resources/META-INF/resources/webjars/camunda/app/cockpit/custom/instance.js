// A tab on a process instance: which duty it serves, how that stands and what it lacks.

import { tag, trouble } from '/modules/page.js';
import { lang, t, texts } from '/modules/reader.js';
import { ask } from '/modules/server.js';
import { registerTable } from './list.js';
import { link, takesAlong } from './place.js';

async function tab(place, { processInstanceId }) {
  await texts('forms', 'cockpit');
  const root = tag('div', { class: 'nv-page nv-tab', lang });
  takesAlong(root);
  place.append(root);
  try {
    const lines = await ask(`duties/of-instance/${processInstanceId}`, { lang });
    root.append(
      ...(lines.length
        ? registerTable(lines, {}, t('instance.caption'))
        : [tag('p', { class: 'nv-hint' }, t('instance.none'))]),
      tag('p', {}, tag('a', { href: link({}) }, t('instance.register'))),
    );
  } catch (fault) {
    console.error(fault);
    root.append(trouble(fault.words ?? t('page.failed')));
  }
}

export default [
  {
    id: 'neuvottelu-instance-duties',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 5,
    properties: { label: t('page.duties') },
    render: tab,
  },
];

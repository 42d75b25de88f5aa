// What Tasklist calls things, in the reader's language: tasks, its lists of them, and what can be started. The engine has one name of
// each for all readers.

import { lang } from '/modules/language.js';
import { nameIn } from '/modules/names.js';
import { ask } from '/modules/server.js';
import { after } from '/modules/answers.js';

/** As the server names them today: a session may have been moved since the task was made. */
async function titled(tasks) {
  if (!tasks.length) return;
  const titles = new Map(
    (await ask('titles', { lang, ids: tasks.map(({ id }) => id).join(',') })).map(({ task, title }) => [task, title]),
  );
  for (const task of tasks) task.name = titles.get(task.id) ?? task.name;
}

async function named(all) {
  for (const one of all) one.name = nameIn(one.name, lang);
}

const list = (found) => (Array.isArray(found) ? found : (found.items ?? []));

try {
  window.angular.module('cam.tasklist.custom').run([
    'camAPI',
    (engine) => {
      after(engine.resource('filter'), 'getTasks', (found) => titled(found._embedded?.task ?? []));
      after(engine.resource('task'), 'get', (task) => titled([task]));
      after(engine.resource('filter'), 'list', (found) => named(list(found)));
      after(engine.resource('process-definition'), 'list', (found) => named(list(found)));
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];

// What Cockpit calls processes and municipalities, in the reader's language: the engine has one name for all readers, or an id.

import { after } from '/modules/answers.js';
import { lang } from '/modules/language.js';
import { definitionsIn, municipalitiesIn } from '/modules/names.js';
import { ask } from '/modules/server.js';

/** Cockpit asks in two ways. */
export function namesThings() {
  window.angular
    .module('cam.cockpit.custom')
    .config([
      '$httpProvider',
      (asks) =>
        asks.interceptors.push(() => ({
          response(answer) {
            if (/\/process-definition\b/.test(answer.config.url)) definitionsIn(answer.data, lang);
            return answer;
          },
        })),
    ])
    .run([
      'camAPI',
      (engine) => {
        for (const method of ['list', 'get'])
          after(engine.resource('process-definition'), method, async (found) =>
            definitionsIn(found.items ?? found, lang),
          );
        after(engine.resource('task-report'), 'countByCandidateGroup', async (groups) =>
          municipalitiesIn(groups, await ask('duties/choices', { lang })),
        );
      },
    ]);
}

// What Cockpit calls processes, in the reader's language: the engine has one name of each for all readers.

import { after } from '/modules/answers.js';
import { lang } from '/modules/language.js';
import { definitionsIn } from '/modules/names.js';

/** Cockpit asks in two ways. */
export function namesProcesses() {
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
      },
    ]);
}

// The labels of a web app: what stands in no file of ours comes in English, and the engine names itself in none.

import { lang } from './language.js';

/** Dates in the frames are Finland's, wherever the browser is. */
const ENGLISH = { CAM_WIDGET_FOOTER_TIMEZONE: 'Dates and times are in Finnish time.' };

const named = (labels) =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, label.replace(/Camunda/g, 'Neuvottelu')]));

export async function fillsLabels(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const english = await fetch(`${root}/app/${app}/locales/en.json?bust=7.24.0`).then((answer) => answer.json());
  const shipped = named(english.labels);
  const ours = lang === 'en' ? ENGLISH : {};
  window.angular
    .module(`cam.${app}.custom`)
    .config([
      '$provide',
      (provide) =>
        provide.decorator('localeLoader', [
          '$delegate',
          (load) => (options) => load(options).then((labels) => ({ ...shipped, ...named(labels), ...ours })),
        ]),
    ]);
}

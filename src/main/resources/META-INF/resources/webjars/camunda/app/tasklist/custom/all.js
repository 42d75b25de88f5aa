// Every script of ours in Tasklist. It stays blank, login included, if a custom script is missing or faulty:
// here such a one is left out and the others work.

const SCRIPTS = [
  'frame',
  'language',
  'back',
  'clock',
  'refusals',
  'dates',
  'order',
  'names',
  'empty',
  'participant',
  'form',
  'card',
  'duties',
];

const { search } = new URL(import.meta.url);
const loaded = await Promise.all(
  SCRIPTS.map((name) => import(`./${name}.js${search}`).catch((fault) => console.error(name, fault))),
);

/** In place of a form whose script is left out. */
async function sayFailed(form) {
  const { sayInEachLanguage } = await import('/modules/first-words.js');
  form.replaceChildren(sayInEachLanguage('part.failed', 'alert'));
}

if (!loaded[SCRIPTS.indexOf('form')]) {
  window.angular.module('cam.tasklist.custom').directive('nvForm', () => ({
    require: 'form',
    link(scope, element, attributes, form) {
      form.$setValidity('unsaved', false, form);
      sayFailed(element[0]).catch((fault) => console.error(fault));
    },
  }));
}

export default loaded.flatMap((script) => script?.default ?? []);

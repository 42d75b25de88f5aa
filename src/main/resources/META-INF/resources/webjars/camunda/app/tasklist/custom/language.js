// The choice of language in the navigation bar, and on the login page.

import { help, languages, lookUp, statement } from '/modules/language-choice.js';
import { tag } from '/modules/page.js';

try {
  // The navigation bar shows its actions only to those who have logged in.
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => {
      const before = tag('div', { class: 'nv-languages-login' }, languages(), help(), statement());
      document.body.prepend(before);
      everything.$watch('authentication.name', (name) => {
        before.hidden = Boolean(name);
      });
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [
  {
    id: 'neuvottelu-language',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: (place) => place.append(tag('div', { class: 'nv-tools' }, languages(), lookUp(), help(), statement())),
  },
];

// The choice of language in the navigation bar, and on the login page.

import { languages } from '/modules/language-choice.js';

try {
  // The navigation bar shows its actions only to those who have logged in.
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => {
      const before = languages();
      before.classList.add('nv-languages-login');
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
    render: (place) => place.append(languages()),
  },
];
